"""JSON values as JSON Schema compares and reads them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..load.node import Json

_LONGEST = 200


def identity(value: Json) -> str:
    """Return a text that is the same for equal JSON values: 1 is 1.0 and not true."""
    if isinstance(value, str):
        return f'"{value}'
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def unique(values: Iterable[Json]) -> tuple[Json, ...]:
    """Return the values without duplicates, in their order."""
    found: dict[str, Json] = {}
    for value in values:
        found.setdefault(identity(value), value)
    return tuple(found.values())


def shorten(value: Json) -> str:
    """Return a value as JSON on one line, cut where it gets too long to read."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except RecursionError:
        return "…"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


def as_number(value: Json) -> int | float | None:
    """Return a number, None for anything else; true and false are no numbers."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return None


def as_count(value: Json) -> int | None:
    """Return a number that counts something: not negative, and 2.0 is 2."""
    number = as_number(value)
    if isinstance(number, float):
        number = int(number) if number.is_integer() else None
    return number if number is not None and number >= 0 else None


def texts(value: Json) -> tuple[str, ...]:
    """Return the strings of an array; nothing where this is no array."""
    if not isinstance(value, list):
        return ()
    return tuple(item for item in value if isinstance(item, str))


def types_of(values: Iterable[Json]) -> tuple[str, ...]:
    """Return the JSON Schema types of values, each once, in their order."""
    return tuple(dict.fromkeys(type_of(value) for value in values))


def type_of(value: Json) -> str:
    """Return the JSON Schema type of a value."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "integer" if value.is_integer() else "number"
        case str():
            return "string"
        case list():
            return "array"
        case dict():
            return "object"
