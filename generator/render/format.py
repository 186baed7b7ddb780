"""Lays Python out with black, so that the output looks like anybody's code."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from black import Mode


class FormatError(Exception):
    """A template made something that is no Python: a fault of ours."""


def format_python(path: str, text: str) -> str:
    """Return a module as black lays it out; `path` names it in an error."""
    from black import format_str
    from black.parsing import InvalidInput

    try:
        return format_str(text, mode=_mode())
    except (InvalidInput, ValueError) as error:
        raise FormatError(
            f"internal error: the template of {path} made no valid Python ({error});"
            " please report it together with the document"
        ) from error


@lru_cache(maxsize=1)
def _mode() -> Mode:
    from black.mode import Mode, TargetVersion

    return Mode(line_length=88, target_versions={TargetVersion.PY311})
