"""From pages to files: fills the templates and lays the result out."""

from __future__ import annotations

from .format import format_python
from .pages import Pages
from .templates import fill, folder


def render(pages: Pages) -> dict[str, str]:
    """Return the text of every file by its path in the output, sorted."""
    files: dict[str, str] = {}
    for file in pages.files:
        text = fill(file.template, file.page)
        is_python = file.path.endswith(".py")
        files[file.path] = format_python(file.path, text) if is_python else text
    for copy in pages.copies:
        files[copy.path] = (folder() / copy.source).read_text("utf-8")
    return dict(sorted(files.items()))
