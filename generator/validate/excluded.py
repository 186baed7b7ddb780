"""The rule on values that a schema names, and excludes by the keywords beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..diagnostics import Fault, Location, Related
from ..load import Json
from .engine import problems
from .mismatch import mismatches
from .rule import error
from .walk import Found, Index

if TYPE_CHECKING:
    from jsonschema_rs import Validator

_LIMITS = (
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "pattern"),
)
_NAMING = frozenset({"enum", "const"})


@error(
    "a keyword of a schema excludes a value that another one names",
    lowerable=True,
    permissive=True,
)
def excluded_value(index: Index) -> Iterator[Fault]:
    """Yield values of an enum, and constants, that nothing can be.

    A value that has not even the type is `mistyped-enum-value`.
    """
    for found in index.schemas(*_NAMING):
        schema = found.value
        if not isinstance(schema, dict):
            continue
        limits = {word: schema[word] for word in _LIMITS if word in schema}
        options = schema.get("enum")
        listed = options if isinstance(options, list) else []
        at = found.at.child("enum")
        if _is_told(index, found):
            continue
        if limits:
            named = [(value, at.child(n)) for n, value in enumerate(listed)]
            yield from _excluded(index, found, limits, named)
        if "const" in schema:
            if listed:
                limits["enum"] = listed
            constant = [(schema["const"], found.at.child("const"))]
            yield from _excluded(index, found, limits, constant)


def _is_told(index: Index, found: Found) -> bool:
    """Return whether something is wrong with the keywords themselves."""
    words = (*_LIMITS, "type", "enum")
    return any(found.at.child(word) in index.wrong for word in words)


def _excluded(
    index: Index,
    found: Found,
    limits: dict[str, Json],
    named: list[tuple[Json, Location]],
) -> Iterator[Fault]:
    """Yield the values that a keyword excludes."""
    engine = _engine(limits, index.document.version) if limits else None
    if engine is None:
        return
    for value, at in named:
        wrong = list(problems(engine.iter_errors(value), value))
        told = next(mismatches(wrong, value), None)
        if told is not None:
            word = wrong[0].keyword
            related = (Related(found.at.child(word), f"the {word!r}", "key"),)
            message = f"nothing can have this value: {told.message}"
            yield Fault("excluded-value", message, at, related=related)


def _engine(limits: dict[str, Json], version: str) -> Validator | None:
    """Return what checks values against keywords; None where they cannot be read."""
    import jsonschema_rs as engine

    kind = engine.Draft4Validator if version == "3.0" else engine.Draft202012Validator
    try:
        return kind(limits)
    except ValueError:
        return None
