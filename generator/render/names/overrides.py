"""Checks the names that the document gives itself with `x-python-name`."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Fault, Location, Report
from ...ir.api import Api
from ..reach import Reach, is_class
from .reserved import (
    ARGUMENTS,
    CLASSES,
    CLIENT_ATTRIBUTES,
    IN_ANNOTATIONS,
    KEYWORDS,
    MODEL_ATTRIBUTES,
    PARAMS_KEYS,
)

_MEMBERS = IN_ANNOTATIONS | MODEL_ATTRIBUTES | PARAMS_KEYS
_NONE: frozenset[str] = frozenset()


def check_overrides(api: Api, reach: Reach, report: Report) -> None:
    """Add a fault for every `x-python-name` that Python or the client cannot have."""
    seen: set[tuple[str, Location]] = set()
    for name, at, taken in _overrides(api, reach):
        reason = None if (name, at) in seen else _reason(name, taken)
        if reason is not None:
            report.add(
                Fault(
                    code="invalid-python-name",
                    message=f"`x-python-name: {name}` {reason}",
                    at=at,
                    hint="give a name in ASCII letters, digits and underscores",
                )
            )
        seen.add((name, at))


def _overrides(
    api: Api, reach: Reach
) -> Iterator[tuple[str, Location, frozenset[str]]]:
    for tag in api.tags:
        if tag.python_name is not None:
            yield tag.python_name, tag.at, CLIENT_ATTRIBUTES | IN_ANNOTATIONS
    for operation in api.operations:
        if operation.python_name is not None:
            yield operation.python_name, operation.at, _NONE
        for parameter in operation.parameters:
            if parameter.python_name is not None:
                yield parameter.python_name, parameter.at, ARGUMENTS
    for named in (*reach.models, *reach.params):
        if named.python_name is not None:
            yield named.python_name, named.id, CLASSES
        if is_class(named.schema):
            for each in named.schema.properties:
                if each.python_name is not None:
                    yield each.python_name, each.at, _MEMBERS


def _reason(name: str, taken: frozenset[str]) -> str | None:
    if not (name.isascii() and name.isidentifier()):
        return "is not a Python identifier"
    if name.startswith("_"):
        return "begins with an underscore, which is for private names"
    if name[0].isupper() is not (taken is CLASSES):
        return "does not begin as it should: classes with a capital, all others without"
    if len(name) > 100:
        return "is longer than 100 characters"
    if name in KEYWORDS:
        return "is a keyword of Python"
    if name in taken:
        return "is a name that the client needs for itself"
    return None
