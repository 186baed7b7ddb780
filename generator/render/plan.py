"""From an API to the pages of its client: names first, then every file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..diagnostics import Report
from ..hand import NO_NAMES, Extensions, KeptNames
from ..ir.api import Api
from ..shipped import templates
from .doc_pages import ApiGroup
from .extended import check_extensions
from .names import name_everything
from .pages import Copy, File
from .planners.client import client_file
from .planners.context import Context, make_context
from .planners.docs import reference_of
from .planners.examples import example_files
from .planners.kept_names import names_file
from .planners.package import package_files, project_files
from .planners.resources import resource_files
from .planners.types import types_files
from .planners.webhooks import webhook_files
from .reach import reach
from .testpages import plan_tests


def plan(
    api: Api,
    report: Report,
    extensions: Extensions | None = None,
    kept: KeptNames = NO_NAMES,
) -> Context:
    """Name everything, and return what all pages are made from; clashes of names are
    told in the report.

    `extensions` are classes written by hand that take the place of generated ones;
    `kept` are the names of the last run.
    """
    reached = reach(api)
    names = name_everything(api, reached, report, kept)
    extended = check_extensions(api, names, reached, extensions or {}, report)
    return make_context(api, names, reached, extended)


@dataclass(frozen=True, slots=True)
class OfOperations:
    """What comes of the operations: their modules and tests, and what `api.md` tells of
    them.
    """

    files: list[File]
    reference: tuple[ApiGroup, ...]


def plan_operations(context: Context) -> OfOperations:
    """Plan what comes of the operations; it needs nothing of the other files."""
    resources = resource_files(context)
    reference = reference_of(context, resources)
    files = [*_inside(context, resources), *plan_tests(context)]
    return OfOperations(files, reference)


def plan_rest(context: Context) -> list[File]:
    """Plan what comes of the schemas and the API as a whole, but for its docs."""
    package = [
        *package_files(context),
        client_file(context),
        *types_files(context, "models"),
        *types_files(context, "params"),
        *webhook_files(context),
    ]
    return [
        names_file(context),
        *project_files(context),
        *example_files(context),
        *_inside(context, package),
    ]


def copies(context: Context) -> list[Copy]:
    """Return the files that are copied as they are: the runtime, and the code that the
    generated tests share.
    """
    package = context.api.settings.package
    runtime = sorted((templates() / "runtime").glob("*.py"))
    tests = (templates() / "tests").rglob("*.py")
    paths = sorted(path.relative_to(templates()).as_posix() for path in tests)
    return [
        *(Copy(f"{package}/_runtime/{x.name}", f"runtime/{x.name}") for x in runtime),
        *(Copy(path, path) for path in paths),
    ]


def _inside(context: Context, files: list[File]) -> list[File]:
    """Return files of the package by their paths in the output."""
    package = context.api.settings.package
    return [replace(each, path=f"{package}/{each.path}") for each in files]
