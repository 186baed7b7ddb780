"""JSON: one object for all documents of a run.

`format` is the version of this form. It grows when a member is renamed, removed or gets
another meaning; a new member may come at any time.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TypeAlias

from .result import Finding, Place, Result, Tool

FORMAT = 1

_Value: TypeAlias = "str | int | bool | list[_Value] | dict[str, _Value] | None"


def json_text(results: Sequence[Result], tool: Tool) -> str:
    """Return all results as JSON, in ASCII, so that no stream can garble it."""
    log: dict[str, _Value] = {
        "format": FORMAT,
        "tool": {"name": tool.name, "version": tool.version},
        "errors": sum(result.count("error") for result in results),
        "warnings": sum(result.count("warning") for result in results),
        "files": [_file(result) for result in results],
    }
    return f"{json.dumps(log, indent=2)}\n"


def _file(result: Result) -> _Value:
    """Return what is said of one document."""
    return {
        "file": result.file,
        "readable": result.is_readable,
        "errors": result.count("error"),
        "warnings": result.count("warning"),
        "faults": [_fault(finding) for finding in result.findings],
    }


def _fault(finding: Finding) -> _Value:
    """Return one finding."""
    return {
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "hint": finding.hint,
        **_place(finding.place),
        "related": [
            {"message": second.label, **_place(second.place)}
            for second in finding.seconds
        ],
        "fingerprint": finding.fingerprint,
    }


def _place(place: Place) -> dict[str, _Value]:
    """Return a place; what is not known of it is null."""
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "endLine": place.line,
        "endColumn": place.end_column,
        "pointer": place.pointer,
        "part": place.part,
    }
