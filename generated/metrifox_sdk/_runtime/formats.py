"""JSON text of a known format, and the Python value that it stands for.

A parser gives back what it was given where that is not of its format: a reply that
differs from its description stays readable.
"""

from __future__ import annotations

import re
from binascii import a2b_base64
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from .lazy_pattern import LazyPattern

Converter: TypeAlias = Callable[[object], object]

OFFSET = r"(?:[Zz]|[+-]\d\d:\d\d)"
CLOCK = r"\d\d:\d\d:\d\d(?:\.\d+)?"
# Many servers leave the offset out, or its colon; such text can still be read.
_LOOSE_DATE_TIME = LazyPattern(
    rf"(\d{{4}}-\d\d-\d\d)[Tt ]({CLOCK})([Zz]|[+-]\d\d:?\d\d)?", re.ASCII
)
_TIME = LazyPattern(rf"{CLOCK}{OFFSET}?", re.ASCII)
_DATE = LazyPattern(r"\d{4}-\d\d-\d\d", re.ASCII)
_DECIMAL = LazyPattern(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_DURATION = LazyPattern(
    r"(-)?P(?=.)(?:(\d+)W)?(?:(\d+)D)?"
    r"(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?",
    re.ASCII,
)


def parse_date_time(value: object) -> object:
    """A datetime: RFC 3339; the fraction is cut to microseconds.

    Text without an offset gives a naive datetime; a leap second the second after it.
    """
    parts = _LOOSE_DATE_TIME.compiled.fullmatch(value) if type(value) is str else None
    if parts is None:
        return value
    from datetime import datetime, timedelta  # in each: few need one of them

    day, clock, offset = parts.groups("")
    leap = clock[6:8] == "60"
    if leap:
        clock = f"{clock[:5]}:59"
    try:
        found = datetime.fromisoformat(f"{day}T{clock[:15]}{offset.upper()}")
        return found + timedelta(seconds=1) if leap else found
    except (ValueError, OverflowError):
        return value


def parse_date(value: object) -> object:
    """A date: RFC 3339 full-date, `2024-01-31`."""
    if type(value) is not str or not _DATE.compiled.fullmatch(value):
        return value
    from datetime import date

    try:
        return date.fromisoformat(value)
    except ValueError:
        return value


def parse_time(value: object) -> object:
    """A time of day: `10:30:00`, with or without fraction and offset."""
    if type(value) is not str or not _TIME.compiled.fullmatch(value):
        return value
    from datetime import time

    try:
        return time.fromisoformat(value.upper())
    except ValueError:
        return value


def parse_duration(value: object) -> object:
    """A timedelta: ISO 8601, `P1DT2H`. Months and years have no fixed length: text."""
    parts = _DURATION.compiled.fullmatch(value) if type(value) is str else None
    if parts is None:
        return value
    from datetime import timedelta

    sign, *numbers = parts.groups("0")
    try:
        weeks, days, hours, minutes, seconds = map(float, numbers)
        found = timedelta(days, seconds, 0, 0, minutes, hours, weeks)
    except (ValueError, OverflowError):
        return value
    return -found if sign == "-" else found


def parse_bytes(value: object) -> object:
    """Bytes: base64 with padding."""
    if type(value) is not str:
        return value
    try:
        return a2b_base64(value, strict_mode=True)
    except ValueError:
        return value


def number_of_uuid(text: str) -> int | None:
    """What a UUID in its usual form stands for; None of other text."""
    if len(text) != 36 or text[8:24:5] != "----":
        return None
    digits = text.replace("-", "")
    if len(digits) != 32 or not digits.isascii() or not digits.isalnum():
        return None  # int() would take signs, spaces and underscores too
    try:
        return int(digits, 16)
    except ValueError:
        return None


def _uuid_parser() -> Converter:
    from uuid import UUID

    def parse_uuid(value: object) -> object:
        """A UUID in its usual form, with hyphens."""
        number = number_of_uuid(value) if type(value) is str else None
        return value if number is None else UUID(int=number)

    return parse_uuid


def _decimal_parser() -> Converter:
    from decimal import Decimal

    def parse_decimal(value: object) -> object:
        """A Decimal, of text or of a number; a float by its shortest digits."""
        if type(value) is int:
            return Decimal(value)
        text = repr(value) if type(value) is float else value
        if type(text) is not str or not _DECIMAL.compiled.fullmatch(text):
            return value
        try:
            found = Decimal(text)
        except ArithmeticError:
            return value
        return found if found.is_finite() else value

    return parse_decimal


def parse_integer(value: object) -> object:
    """An int; JSON Schema counts 5.0 among the integers."""
    return int(value) if type(value) is float and value.is_integer() else value


def parse_number(value: object) -> object:
    """A float, of an integer too unless it is too large for one."""
    if type(value) is not int:
        return value
    try:
        return float(value)
    except OverflowError:
        return value


class Format(NamedTuple):
    """A type that JSON carries as text. `word` is its name in JSON Schema."""

    word: str
    parser: Callable[[], Converter]


FORMATS = {
    "datetime.datetime": Format("date-time", lambda: parse_date_time),
    "datetime.date": Format("date", lambda: parse_date),
    "datetime.time": Format("time", lambda: parse_time),
    "datetime.timedelta": Format("duration", lambda: parse_duration),
    "uuid.UUID": Format("uuid", _uuid_parser),
    "decimal.Decimal": Format("decimal", _decimal_parser),
    "builtins.bytes": Format("byte", lambda: parse_bytes),
}
"""By the full name of the type, so that a type is only imported where it is used."""
