"""Rules on the values that a schema allows: there are some, each named once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from ..diagnostics import Fault, Location, Related
from ..load import Json
from .rule import error
from .walk import Found, Index
from .words import either, kind_of, shown, types

_PAIRS = (
    ("minimum", "maximum"),
    ("exclusiveMinimum", "exclusiveMaximum"),
    ("minimum", "exclusiveMaximum"),
    ("exclusiveMinimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
)
_LIMITS = frozenset(word for pair in _PAIRS for word in pair)
_BOUNDS = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))
_CHOICES = frozenset({"enum", "const"})
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int, float),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}


@error(
    "a lower limit is above its upper limit, so that no value fits",
    lowerable=True,
    permissive=True,
)
def invalid_range(index: Index) -> Iterator[Fault]:
    """Yield limits that leave no value."""
    for found in index.schemas(*_LIMITS):
        yield from _crossed(found)
        if index.document.version == "3.0":
            yield from _alone(found)


def _crossed(found: Found) -> Iterator[Fault]:
    """Yield upper limits that are below the lower one."""
    for low, high in _PAIRS:
        least, most = _number(found.get(low)), _number(found.get(high))
        if least is None or most is None:
            continue
        is_open = "exclusive" in low + high or (
            low == "minimum"
            and True in (found.get("exclusiveMinimum"), found.get("exclusiveMaximum"))
        )
        if least < most or (least == most and not is_open):
            continue
        than = "not more than" if is_open and least == most else "less than"
        message = f"'{high}' {most} is {than} '{low}' {least}, so nothing fits"
        related = (Related(found.at.child(low), f"the '{low}'"),)
        yield Fault("invalid-range", message, found.at.child(high), related=related)
        return


def _alone(found: Found) -> Iterator[Fault]:
    """Yield what makes a limit of 3.0 exclusive where there is no limit."""
    for word, limit in _BOUNDS:
        if found.get(word) is True and found.get(limit) is None:
            message = f"'{word}' is true, but there is no '{limit}' that it applies to"
            hint = f"add '{limit}', or take '{word}' out"
            at = found.at.child(word)
            yield Fault("invalid-range", message, at, "key", hint=hint)


def _number(value: Json) -> int | float | None:
    """Return a value where it is a number."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return value


@error("an enum has the same value twice", lowerable=True, permissive=True)
def duplicate_enum_value(index: Index) -> Iterator[Fault]:
    """Yield values of an enum that stand there already."""
    for found in index.schemas("enum"):
        options = found.get("enum")
        if not isinstance(options, list) or len(options) < 2:
            continue
        at = found.at.child("enum")
        first: dict[tuple[type, str], int] = {}
        for position, option in enumerate(options):
            key = _identity(option)
            if key in first:
                message = f"the enum has the value {shown(option)} twice"
                related = (Related(at.child(first[key]), "first listed here"),)
                place = at.child(position)
                yield Fault("duplicate-enum-value", message, place, related=related)
            first.setdefault(key, position)


@error("an enum has no values", lowerable=True, permissive=True)
def empty_enum(index: Index) -> Iterator[Fault]:
    """Yield enums that no value is in."""
    for found in index.schemas("enum"):
        if found.get("enum") == []:
            message = "'enum' must not be empty: no value would fit"
            at = found.at.child("enum")
            hint = "list the values that are allowed, or take it out"
            yield Fault("empty-enum", message, at, hint=hint)


def _identity(value: Json) -> tuple[type, str]:
    """Return what equal values of JSON have in common: 1 is 1.0, but not true."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = value if isinstance(value, str) else json.dumps(value, sort_keys=True)
    return type(value), text


@error(
    "a value of an enum has another type than its schema",
    lowerable=True,
    permissive=True,
)
def mistyped_enum_value(index: Index) -> Iterator[Fault]:
    """Yield values of an enum, and constants, that the schema's type excludes."""
    for found in index.schemas(*_CHOICES):
        if not isinstance(found.value, dict):
            continue
        names = _type_names(found.value)
        if not names:
            continue
        options = found.get("enum")
        at = found.at.child("enum")
        listed = options if isinstance(options, list) else []
        wrong = [
            fault
            for position, option in enumerate(listed)
            for fault in _mistyped(option, names, at.child(position), "enum value")
        ]
        if len(wrong) == len(listed) > 1:
            # All of them: then it is the type that is wrong, or its place.
            related = (Related(found.at.child("type"), "the type"),)
            message = f"{wrong[0].message}, and so are the others"
            wrong = [replace(wrong[0], message=message, related=related)]
        yield from wrong
        if "const" in found.value:
            yield from _mistyped(
                found.get("const"), names, found.at.child("const"), "constant"
            )


def _type_names(schema: dict[str, Json]) -> list[str]:
    """Return the types of a schema; none where it names none that is known."""
    kind = schema.get("type")
    names = [str(name) for name in (kind if isinstance(kind, list) else [kind])]
    if any(name not in _TYPES for name in names):
        return []
    return [*names, "null"] if schema.get("nullable") is True else names


def _mistyped(
    value: Json, names: list[str], at: Location, what: str
) -> Iterator[Fault]:
    """Yield the fault of a value that has none of the types."""
    if value is None or any(_has_type(value, name) for name in names):
        return
    wanted = either([types([name]) for name in names])
    message = f"this {what} must be {wanted}, but it is {kind_of(value)}"
    hint = None
    if names[0] == "array":
        hint = "put the 'enum' into 'items': it is about the items"
    elif "string" in names and isinstance(value, (bool, int, float)):
        hint = "put it in quotes"
    elif isinstance(value, str) and not {"array", "object"} & set(names):
        is_word = value in ("true", "false") and "boolean" in names
        is_number = value.lstrip("-").isdecimal() and "boolean" not in names
        hint = "write it without quotes" if is_word or is_number else None
    yield Fault("mistyped-enum-value", message, at, hint=hint)


def _has_type(value: Json, name: str) -> bool:
    """Return whether a value is of a type of JSON Schema."""
    if isinstance(value, bool):
        return name == "boolean"
    if name == "integer" and isinstance(value, float):
        return value.is_integer()
    return isinstance(value, _TYPES[name])
