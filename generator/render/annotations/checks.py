"""The rules of a schema as arguments of the marker `Check`."""

from __future__ import annotations

from ...ir.schema import Array, Number, Object, String
from ..text import literal
from .formats import CHECKED
from .type import Type

_NUMBER = (
    "minimum",
    "maximum",
    "exclusive_minimum",
    "exclusive_maximum",
    "multiple_of",
)
_STRING = ("min_length", "max_length", "pattern")
_ARRAY = ("min_items", "max_items", "unique_items")
_OBJECT = ("min_properties", "max_properties")


def checked(found: Type, schema: Number | String | Array | Object) -> Type:
    """Return the type with the rules of its schema, where it has any."""
    match schema:
        case Number():
            rules = _rules(schema, _NUMBER)
        case String():
            rules = _rules(schema, _STRING)
            if schema.format in CHECKED:
                rules.append(f"format={literal(schema.format or '')}")
        case Array():
            rules = _rules(schema, _ARRAY)
        case Object():
            rules = _rules(schema, _OBJECT)
    return found.marked(f"Check({', '.join(rules)})", "Check") if rules else found


def _rules(schema: object, names: tuple[str, ...]) -> list[str]:
    found: list[str] = []
    for name in names:
        value = getattr(schema, name)
        if isinstance(value, str):
            found.append(f"{name}={literal(value)}")
        elif value is not None and value is not False and is_plain(value):
            found.append(f"{name}={value!r}")
    return found


def is_plain(value: float) -> bool:
    """Return whether a number can stand in code: finite, and short enough to print."""
    return -1e300 < value < 1e300
