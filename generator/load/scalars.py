"""What a plain YAML scalar means: the core schema of YAML 1.2 (§10.3.2).

`no`, `on`, `2024-01-15` and `1_000` are text; YAML 1.1 readers see something else.
"""

from __future__ import annotations

import math
import re

WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_NUMBER_STARTS = frozenset("-+.0123456789")
_INT = re.compile(r"[-+]?[0-9]+\Z")
_BASED = re.compile(r"0(?:o[0-7]+|x[0-9a-fA-F]+)\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_NO_NUMBER = re.compile(r"(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z")

MAX_DIGITS = 4000
"""Longer integers cannot be turned into decimal text by Python in one piece."""

TAGS = ("str", "int", "float", "bool", "null")
"""The scalar tags of the core schema."""


class BadScalar(ValueError):
    """A scalar that has no JSON value; the text says why."""


def plain(text: str) -> str | int | float | bool | None:
    """Return the value of a plain scalar."""
    if text[:1] in _NUMBER_STARTS:
        return _number(text)
    return WORDS.get(text, text) if len(text) < 6 else text


def _number(text: str) -> str | int | float | bool | None:
    """Return the value of a plain scalar that starts like a number."""
    if not text:
        return None
    if _INT.match(text):
        return integer(text)
    if _BASED.match(text):
        if len(text) > MAX_DIGITS:
            raise BadScalar(f"this number has more than {MAX_DIGITS} digits")
        return int(text, 0)
    if _FLOAT.match(text):
        return floating(text)
    if _NO_NUMBER.match(text):
        raise BadScalar(f"{text} has no JSON form; put it in quotes if text is meant")
    return text


def integer(text: str) -> int:
    """Return the value of a decimal integer."""
    if len(text) > MAX_DIGITS:
        raise BadScalar(f"this number has more than {MAX_DIGITS} digits")
    return int(text)


def floating(text: str) -> float:
    """Return the value of a number with a fraction or an exponent."""
    value = float(text)
    if math.isinf(value):
        raise BadScalar("this number is too large for a 64-bit float")
    return value


def tagged(text: str, tag: str) -> str | int | float | bool | None:
    """Return the value of a scalar that has a tag of the core schema (`!!int "12"`)."""
    if tag == "str":
        return text
    value = plain(text)
    if tag == "float" and isinstance(value, int) and not isinstance(value, bool):
        return floating(text) if _FLOAT.match(text) else float(value)
    wanted = {"int": int, "float": float, "bool": bool, "null": type(None)}[tag]
    if type(value) is not wanted:
        raise BadScalar(f"this value is tagged !!{tag}, but it is no {tag}")
    return value
