"""Reads the types and the values that a schema allows, and the kinds without parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import lcm

from ..diagnostics import Location
from ..load.node import Json
from .conjunction import Conjunction
from .json_values import as_count, identity, type_of, unique
from .keywords import KEYWORDS_OF, declared_types, implied_type
from .schema import Boolean, Choice, Docs, Null, Number, Schema, String

TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")
_OF_NUMBER = frozenset({"format", *KEYWORDS_OF["number"]})
_OF_STRING = frozenset({"format", *KEYWORDS_OF["string"]})
_VALUES = frozenset({"enum", "const"})
_IMPLIED_FIRST = ("object", "array", "string", "integer", "number")


def allowed_types(conjunction: Conjunction) -> tuple[str, ...] | None:
    """Return the types that all parts allow; None where no part says anything of it.

    A type that JSON Schema does not have allows everything.
    """
    types: tuple[str, ...] | None = None
    for map_ in conjunction.maps:
        declared = declared_types(map_)
        if declared is None or not set(declared) <= set(TYPES):
            continue
        types = declared if types is None else _common(types, declared)
    if types is None:
        implied = {implied_type(map_) for map_ in conjunction.maps}
        types = next(((name,) for name in _IMPLIED_FIRST if name in implied), None)
    elif "number" in types:
        types = tuple(name for name in types if name != "integer")
    return types


def allowed_values(conjunction: Conjunction) -> tuple[Json, ...] | None:
    """Return the values that every `enum` and `const` has; None without any."""
    if not conjunction.has_any(_VALUES):
        return None
    lists = [value for value in conjunction.values("enum") if isinstance(value, list)]
    lists.extend([value] for value in conjunction.values("const"))
    if not lists:
        return None
    values = unique(lists[0])
    for other in lists[1:]:
        allowed = {identity(value) for value in other}
        values = tuple(value for value in values if identity(value) in allowed)
    return values


def fits(value: Json, types: tuple[str, ...]) -> bool:
    """Whether a value is of one of the types; every integer is a number."""
    name = type_of(value)
    return name in types or (name == "integer" and "number" in types)


def read_choice(at: Location, values: Sequence[Json]) -> list[Schema]:
    """Return the variants that allow just these values: null is one of its own."""
    others = tuple(value for value in values if value is not None)
    variants: list[Schema] = []
    if others and len(others) == 2 and all(isinstance(each, bool) for each in others):
        variants.append(Boolean(at))
    elif others:
        variants.append(Choice(at, others))
    if len(others) < len(values):
        variants.append(Null(at))
    return variants


def read_number(
    conjunction: Conjunction, at: Location, docs: Docs, *, integral: bool
) -> Number:
    """Read `type: integer` or `type: number`."""
    if not conjunction.has_any(_OF_NUMBER):
        return Number(at, docs, integral)
    exclusive = conjunction.numbers
    return Number(
        at,
        docs,
        integral=integral,
        format=last_text(conjunction, "format"),
        minimum=max(_bounds(conjunction, "minimum", exclusive=False), default=None),
        maximum=min(_bounds(conjunction, "maximum", exclusive=False), default=None),
        exclusive_minimum=max(
            exclusive("exclusiveMinimum")
            + _bounds(conjunction, "minimum", exclusive=True),
            default=None,
        ),
        exclusive_maximum=min(
            exclusive("exclusiveMaximum")
            + _bounds(conjunction, "maximum", exclusive=True),
            default=None,
        ),
        multiple_of=_multiple([n for n in conjunction.numbers("multipleOf") if n > 0]),
    )


def read_string(conjunction: Conjunction, at: Location, docs: Docs) -> String:
    """Read `type: string`."""
    if not conjunction.has_any(_OF_STRING):
        return String(at, docs)
    return String(
        at,
        docs,
        format=last_text(conjunction, "format"),
        min_length=count(conjunction, "minLength", max),
        max_length=count(conjunction, "maxLength", min),
        pattern=last_text(conjunction, "pattern"),
        content_encoding=last_text(conjunction, "contentEncoding"),
        content_media_type=last_text(conjunction, "contentMediaType"),
    )


def unkept(conjunction: Conjunction) -> list[str]:
    """Return notes on what several parts ask for and only one field can hold."""
    if len(conjunction.maps) < 2:
        return []
    notes: list[str] = []
    for key in ("format", "pattern"):
        texts = [text for text in conjunction.values(key) if isinstance(text, str)]
        notes.extend(f"`{key}`: {text}" for text in texts if text != texts[-1])
    return notes


def last_text(conjunction: Conjunction, key: str) -> str | None:
    """Return the text under a keyword that the outermost part has."""
    texts = [text for text in conjunction.values(key) if isinstance(text, str)]
    return texts[-1] if texts else None


def count(
    conjunction: Conjunction, key: str, choose: Callable[[list[int]], int]
) -> int | None:
    """Return the narrowest count under a keyword."""
    found = [as_count(value) for value in conjunction.values(key)]
    counts = [number for number in found if number is not None]
    return choose(counts) if counts else None


def _bounds(
    conjunction: Conjunction, key: str, *, exclusive: bool
) -> list[int | float]:
    """Return the bounds of parts in which the 3.0 flag beside them is as asked."""
    flag = f"exclusive{key.capitalize()}"
    found: list[int | float] = []
    for map_ in conjunction.maps:
        value = map_.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool):
            is_exclusive = map_.get(flag) is True
            if is_exclusive is exclusive:
                found.append(value)
    return found


def _multiple(numbers: list[int | float]) -> int | float | None:
    """Return the number that a multiple of all of them is a multiple of."""
    whole = [number for number in numbers if isinstance(number, int)]
    if len(whole) == len(numbers) and len(whole) > 1:
        return lcm(*whole)
    return numbers[-1] if numbers else None


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return the types that both allow."""
    both = [name for name in one if name in other]
    if ("integer" in one and "number" in other) or (
        "number" in one and "integer" in other
    ):
        both.append("integer")
    return tuple(dict.fromkeys(both))
