"""From a plan to files: plans the pages, fills the templates, lays the result out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial

from ..shipped import templates
from .beside import beside
from .doc_pages import ApiGroup
from .format import format_all
from .pages import File
from .plan import copies, plan_operations, plan_rest
from .planners.context import Context
from .planners.docs import docs_files
from .templates import fill

LARGE = 2000
"""Operations and schemas from which on a second process pays: it takes as much memory
again as this one, and half of the time.
"""


def render(context: Context) -> dict[str, str]:
    """Return the text of every file by its path in the output, sorted."""
    files = fill_all(context)
    files |= format_all({p: text for p, text in files.items() if p.endswith(".py")})
    for copy in copies(context):
        files[copy.path] = (templates() / copy.source).read_text("utf-8")
    return dict(sorted(files.items()))


def fill_all(context: Context) -> dict[str, str]:
    """Return the files that are filled, as their templates give them, by their paths.

    What comes of the operations needs nothing of what comes of the schemas; in large
    APIs the two are made side by side.
    """
    work = partial(_of_operations, context)
    is_large = len(context.api.operations) + len(context.api.schemas) >= LARGE
    operations = cache(beside(work) if is_large else work)
    rest = plan_rest(context)
    files = _filled(rest)
    docs = docs_files(context, rest, lambda: operations()[1])
    return files | _filled(docs) | operations()[0]


def _of_operations(context: Context) -> tuple[dict[str, str], tuple[ApiGroup, ...]]:
    planned = plan_operations(context)
    return _filled(planned.files), planned.reference


def _filled(files: Iterable[File]) -> dict[str, str]:
    return {file.path: fill(file.template, file.page) for file in files}
