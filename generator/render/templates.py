"""The templates: how they are filled, what they may print."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined

from .. import shipped
from .compiled import Compiled
from .text import docstring, literal


def fill(template: str, page: object) -> str:
    """Return a template filled with a page."""
    return environment().get_template(template).render(page=page)


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the environment of all templates."""
    folder = shipped.templates()
    made = Environment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        undefined=StrictUndefined,
        finalize=_printable,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        newline_sequence="\n",
        auto_reload=False,
        bytecode_cache=Compiled(folder, Path(__file__).read_text("utf-8")),
    )
    # jinja2 gives the dict the type of its own filters alone.
    filters = cast("dict[str, Callable[..., str]]", made.filters)
    filters.update(literal=literal, docstring=docstring)
    return made


def _printable(value: object) -> object:
    """Let nothing but finished text be printed."""
    if type(value) is str or isinstance(value, Undefined):
        return value  # printing what is undefined raises by itself
    raise TypeError(f"a template printed {type(value).__name__}, which is no text")
