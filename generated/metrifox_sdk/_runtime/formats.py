"""JSON text of a known format, and the Python value that it stands for.

A parser gives back what it was given where that is not of its format: a reply that
differs from its description stays readable.
"""

from __future__ import annotations

import re
from binascii import a2b_base64
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple, TypeAlias

Converter: TypeAlias = Callable[[object], object]

_OFFSET = r"(?:[Zz]|[+-]\d\d:\d\d)"
_CLOCK = r"\d\d:\d\d:\d\d(?:\.\d+)?"
_DATE_TIME = re.compile(rf"\d{{4}}-\d\d-\d\d[Tt ]{_CLOCK}{_OFFSET}", re.ASCII)
# Many servers leave the offset out, or its colon; such text can still be read.
_LOOSE_DATE_TIME = re.compile(
    rf"(\d{{4}}-\d\d-\d\d)[Tt ]({_CLOCK})([Zz]|[+-]\d\d:?\d\d)?", re.ASCII
)
_TIME = re.compile(rf"{_CLOCK}{_OFFSET}?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DECIMAL = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_DURATION = re.compile(
    r"(-)?P(?=.)(?:(\d+)W)?(?:(\d+)D)?"
    r"(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?",
    re.ASCII,
)


def parse_date_time(value: object) -> object:
    """A datetime: RFC 3339; the fraction is cut to microseconds.

    Text without an offset gives a naive datetime; a leap second the second after it.
    """
    parts = _LOOSE_DATE_TIME.fullmatch(value) if type(value) is str else None
    if parts is None:
        return value
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
    if type(value) is not str or not _DATE.fullmatch(value):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        return value


def parse_time(value: object) -> object:
    """A time of day: `10:30:00`, with or without fraction and offset."""
    if type(value) is not str or not _TIME.fullmatch(value):
        return value
    try:
        return time.fromisoformat(value.upper())
    except ValueError:
        return value


def parse_duration(value: object) -> object:
    """A timedelta: ISO 8601, `P1DT2H`. Months and years have no fixed length: text."""
    parts = _DURATION.fullmatch(value) if type(value) is str else None
    if parts is None:
        return value
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


def _uuid_parser() -> Converter:
    from uuid import UUID

    def parse_uuid(value: object) -> object:
        """A UUID in its usual form, with hyphens."""
        if type(value) is not str or not _UUID.fullmatch(value):
            return value
        return UUID(value)

    return parse_uuid


def _decimal_parser() -> Converter:
    from decimal import Decimal

    def parse_decimal(value: object) -> object:
        """A Decimal, of text or of a number; a float by its shortest digits."""
        if type(value) is int:
            return Decimal(value)
        text = repr(value) if type(value) is float else value
        if type(text) is not str or not _DECIMAL.fullmatch(text):
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


def _is_date_time(text: str) -> bool:
    return bool(_DATE_TIME.fullmatch(text)) and parse_date_time(text) is not text


def _is_date(text: str) -> bool:
    return parse_date(text) is not text


def _is_uuid(text: str) -> bool:
    return bool(_UUID.fullmatch(text))


def _is_email(text: str) -> bool:
    if text.count("@") == 1:
        return text[0] != "@" and text[-1] != "@"
    # A quoted local part may hold an @; more than this is not certain.
    local, at, domain = text.rpartition("@")
    return bool(local and at and domain) and ("@" not in local or local[0] == '"')


def _is_uri(text: str) -> bool:
    return bool(re.match(r"[A-Za-z][A-Za-z0-9+.-]*:\S*\Z", text))


class TextRule(NamedTuple):
    """How to tell for certain that text is not of a format, and what to say then."""

    fits: Callable[[str], bool]
    wanted: str


TEXT_RULES = {
    "date": TextRule(_is_date, "must be a date, as 2024-01-31"),
    "date-time": TextRule(
        _is_date_time,
        "must be a date-time with its offset from UTC, as 2024-01-31T10:30:00Z",
    ),
    "email": TextRule(_is_email, "must be an e-mail address, as name@example.com"),
    "idn-email": TextRule(_is_email, "must be an e-mail address, as name@example.com"),
    "uri": TextRule(_is_uri, "must be a URI with its scheme, as https://example.com"),
    "uuid": TextRule(
        _is_uuid,
        "must be a UUID, as 123e4567-e89b-12d3-a456-426614174000",
    ),
}
"""By the format's name in JSON Schema. What is not here is not checked."""
