"""Faults as programs read them: JSON, GitHub annotations, SARIF, JUnit.

Whatever stands in a document, it cannot break the form of what is written about it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from .result import Described, Result, Tool, result_of

FormatName: TypeAlias = Literal["json", "github", "sarif", "junit"]

__all__ = ["Described", "FormatName", "Result", "Tool", "result_of", "written"]


def written(
    name: FormatName,
    results: Sequence[Result],
    tool: Tool,
    rules: Callable[[], Sequence[Described]],
) -> str:
    """Return all results in one text of a format, with its line end.

    `rules` is asked for what is known of the rules where a format tells it.
    """
    if name == "sarif":
        from .sarif import sarif

        return sarif(results, tool, rules())
    return _FORMATS[name]()(results, tool)


def _json() -> Callable[[Sequence[Result], Tool], str]:
    from .json_text import json_text

    return json_text


def _github() -> Callable[[Sequence[Result], Tool], str]:
    from .github import github

    return github


def _junit() -> Callable[[Sequence[Result], Tool], str]:
    from .junit import junit

    return junit


_FORMATS: Mapping[str, Callable[[], Callable[[Sequence[Result], Tool], str]]] = {
    "json": _json,
    "github": _github,
    "junit": _junit,
}
