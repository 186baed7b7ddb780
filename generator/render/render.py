"""From pages to files: fills the templates and lays the result out."""

from __future__ import annotations

from ..shipped import templates
from .format import format_all
from .pages import Pages
from .templates import fill


def render(pages: Pages) -> dict[str, str]:
    """Return the text of every file by its path in the output, sorted."""
    files = {file.path: fill(file.template, file.page) for file in pages.files}
    files |= format_all({p: text for p, text in files.items() if p.endswith(".py")})
    for copy in pages.copies:
        files[copy.path] = (templates() / copy.source).read_text("utf-8")
    return dict(sorted(files.items()))
