"""The limits of a schema that a test goes to, and one step beyond."""

from __future__ import annotations

from typing import TypeAlias

from ...ir.schema import Array, Number, String

Limits: TypeAlias = tuple[tuple[str, int | float], ...]

_MOST_VALUES = 20_000
_MOST_CHARACTERS = 10_000
_MOST = 2**53
"""Beyond this a float does not tell a number from its neighbour."""


def array_limits(schema: Array, item_size: int) -> Limits:
    """The bounds of an array whose items may be repeated."""
    if schema.unique_items or schema.prefix:
        return ()
    found: list[tuple[str, int | float]] = []
    if schema.min_items:
        found.append(("minItems", schema.min_items))
    if schema.max_items and schema.max_items * item_size <= _MOST_VALUES:
        found.append(("maxItems", schema.max_items))
    return tuple(found)


def text_limits(schema: String) -> Limits:
    """The bounds of a text that has no other rules."""
    if schema.pattern is not None or schema.format or schema.content_encoding:
        return ()
    found: list[tuple[str, int | float]] = []
    if schema.min_length:
        found.append(("minLength", schema.min_length))
    if schema.max_length and schema.max_length <= _MOST_CHARACTERS:
        found.append(("maxLength", schema.max_length))
    return tuple(each for each in found if each[1] <= _MOST_CHARACTERS)


def number_limits(schema: Number) -> Limits:
    """The bounds of a number; JSON Schema counts a step as one."""
    if schema.multiple_of is not None or schema.format == "decimal":
        return ()
    bounds = {
        "minimum": schema.minimum,
        "maximum": schema.maximum,
        "exclusiveMinimum": schema.exclusive_minimum,
        "exclusiveMaximum": schema.exclusive_maximum,
    }
    return tuple(
        (word, bound)
        for word, bound in bounds.items()
        if bound is not None
        and abs(bound) < _MOST
        and (not schema.integral or bound == int(bound))
    )
