"""One Python value as what JSON has for it, without a look at what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from math import isfinite
from typing import Any, TypeAlias, cast

from .model import Model, json_of
from .shapes import LONGEST_INTEGER

Path: TypeAlias = "tuple[str | int, ...]"


class Invalid(Exception):
    """What is wrong with a value: pairs of a path within it and a reason."""

    def __init__(self, faults: list[tuple[Path, str]]) -> None:
        super().__init__()
        self.faults = faults

    def under(self, step: str | int) -> list[tuple[Path, str]]:
        """The same faults, seen from what holds the value."""
        return [((step, *path), reason) for path, reason in self.faults]


def invalid(reason: str) -> Invalid:
    """One fault of the value itself."""
    return Invalid([((), reason)])


def simple(value: object) -> object:
    """A value as str, int, float, bool, None, dict, list or Decimal; not what it holds.

    Raises:
        Invalid: it has no JSON form.
    """
    kind: Any = type(value)
    if kind is str or value is None:
        return value
    return _simplifier(kind)(value)


def _integer(value: Any) -> object:
    if -LONGEST_INTEGER < value < LONGEST_INTEGER:
        return int(value)
    raise invalid("has more digits than can be sent")


def _float(value: Any) -> object:
    if isfinite(value):
        return float(value)
    raise invalid(f"is {float(value)}, which JSON cannot hold")


def is_decimal(value: object) -> bool:
    """Whether a simple value is a Decimal, without importing that for others."""
    return type(value).__name__ == "Decimal"


def number_of(value: Any) -> object:
    """A Decimal as a JSON number; never one that says something else."""
    if not value.is_finite():
        raise invalid(f"is {value}, which JSON cannot hold")
    if value == value.to_integral_value() and value.adjusted() < 4000:
        return int(value)
    found = float(value)
    if isfinite(found) and type(value)(repr(found)) == value:
        return found
    raise invalid("has more digits than a JSON number keeps")


def decimal_text(value: Any) -> str:
    """A Decimal as text, without an exponent: `100`, where `str` gives `1E+2`."""
    return f"{value:f}" if -4000 < value.adjusted() < 4000 else str(value)


def duration_text(value: Any) -> str:
    """A timedelta as ISO 8601: `P1DT7200S`."""
    if value.days < 0:
        return f"-{duration_text(-value)}"
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    return f"P{value.days}DT{value.seconds}{fraction}S"


def _refuse(value: object) -> object:
    raise invalid(f"cannot be sent: it is {article(type_name(value))}{_advice(value)}")


def _advice(value: object) -> str:
    if isinstance(value, set | frozenset):
        return ", which has no order; give a list"
    if isinstance(value, bytes | bytearray | memoryview):
        return "; give text"
    return "; give a dict" if hasattr(value, "__dict__") else ""


_WORDS = {
    "NoneType": "null",
    "bool": "boolean",
    "dict": "object",
    "float": "number",
    "int": "integer",
    "list": "array",
    "str": "string",
    "tuple": "array",
}
_BY_NAME: dict[str, Callable[[Any], object]] = {
    "builtins.bool": bool,
    "builtins.int": _integer,
    "builtins.float": _float,
    "builtins.str": str,
    "builtins.dict": lambda value: value,
    "builtins.list": list,
    "builtins.bytes": _refuse,
    "builtins.bytearray": _refuse,
    "builtins.memoryview": _refuse,
    "builtins.set": _refuse,
    "builtins.frozenset": _refuse,
    "datetime.datetime": lambda value: value.isoformat(),
    "datetime.date": lambda value: value.isoformat(),
    "datetime.time": lambda value: value.isoformat(),
    "datetime.timedelta": duration_text,
    "decimal.Decimal": lambda value: value,
    "enum.Enum": lambda value: simple(value.value),
    "uuid.UUID": str,
}


@lru_cache(maxsize=1000)
def _simplifier(kind: Any) -> Callable[[Any], object]:
    """How values of a type become simple; a subclass goes the way of its base."""
    names = [f"{base.__module__}.{base.__qualname__}" for base in kind.__mro__]
    if "enum.Enum" in names:
        return _BY_NAME["enum.Enum"]
    for name in names:
        if name in _BY_NAME:
            return _BY_NAME[name]
    if issubclass(kind, Model):
        return json_of
    if hasattr(kind, "to_dict"):
        return _from_to_dict
    if issubclass(kind, Mapping):
        return _mapping
    if issubclass(kind, Iterable):
        return list
    if hasattr(kind, "__index__"):
        return lambda value: _integer(value.__index__())
    return _refuse


def _mapping(value: Any) -> object:
    members: Any = dict(value)
    return cast("object", members)


def _from_to_dict(value: Any) -> object:
    found: object = value.to_dict()
    if isinstance(found, Mapping):
        return _mapping(found)
    gave = article(type_name(found))
    raise invalid(f"cannot be sent: its to_dict() gave {gave}, not a dict")


def type_name(value: object) -> str:
    """The type of a value in the words of JSON, or its Python name."""
    name = type(value).__name__
    return _WORDS.get(name, name)


def kind_of(value: object) -> str:
    """The class of an argument, to say what it is: `an int`, `a Path`."""
    return article(type(value).__name__)


def article(word: str) -> str:
    return f"{'an' if word[:1] in 'aeioAEIO' else 'a'} {word}"
