"""Values without structure that are JSON as they are, and JSON of no known shape."""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite
from typing import Any, NamedTuple, TypeAlias

from .shapes import LONGEST_INTEGER, WORDS, Choice

Judge: TypeAlias = Callable[[Any], bool]


class Test(NamedTuple):
    """What is asked of a value: of one of type `kind` only `rest`, if anything."""

    kind: type
    rest: Judge | None
    other: Judge

    def passes(self, value: object) -> bool:
        """Whether a value may be sent as it is."""
        if type(value) is self.kind:
            return self.rest is None or self.rest(value)
        return self.other(value)


def never(value: object) -> bool:
    return False


def always(value: object) -> bool:
    return True


def _is_short(value: int) -> bool:
    return -LONGEST_INTEGER < value < LONGEST_INTEGER


def _is_integer(value: object) -> bool:
    return type(value) is int and _is_short(value)


def _is_json(value: object) -> bool:
    """Whether a value that is no text, with all that it holds, is JSON as it is."""
    kind = type(value)
    if kind is bool or value is None or kind is str:
        return True
    if kind is dict:
        return _is_json_object(value)
    if kind is list:
        return _is_json_array(value)
    return _is_number(value)


# What they are given is a dict and a list; a type would make what these hold unknown.


def _is_json_object(value: Any) -> bool:
    """Whether a dict, with all that it holds, is JSON as it is."""
    for key, item in value.items():
        if type(key) is not str or (type(item) is not str and not _is_json(item)):
            return False
    return True


def _is_json_array(value: Any) -> bool:
    for item in value:  # noqa: SIM110  # all() takes twice as long
        if type(item) is not str and not _is_json(item):
            return False
    return True


def _is_number(value: object) -> bool:
    return isfinite(value) if type(value) is float else _is_integer(value)


class Nothing:
    """The type of no value."""


NEVER = Test(Nothing, None, never)
JSON = Test(str, None, _is_json)
PLAIN = {
    "string": Test(str, None, never),
    "integer": Test(int, _is_short, never),
    "number": Test(float, isfinite, _is_integer),
    "boolean": Test(bool, None, never),
    "null": Test(type(None), None, never),
}


def choice(shape: Choice) -> Test:
    """The test of one of some values."""
    texts = frozenset(one for one in shape.values if type(one) is str)

    def other(value: object) -> bool:
        return type(value) in WORDS and shape.has(value)

    return Test(str, texts.__contains__, other)


def map_of(each: Test) -> Test:
    """The test of an object whose members have one test."""
    if each is JSON:
        return Test(dict, _is_json_object, never)

    def every(value: dict[object, object]) -> bool:
        for key, item in value.items():
            if type(key) is not str or not each.passes(item):
                return False
        return True

    return Test(dict, every, never)
