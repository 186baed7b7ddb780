"""The table of string formats: a new one is one row."""

from __future__ import annotations

from typing import NamedTuple

from ...ir.schema import Boolean, Number, Schema, String


class Format(NamedTuple):
    """How values of a format are typed in replies, and in requests, which may also give
    the text.
    """

    received: str
    sent: tuple[str, ...]


FORMATS = {
    "date-time": Format("datetime", ("datetime", "str")),
    "date": Format("date", ("date", "str")),
    "time": Format("time", ("time", "str")),
    "duration": Format("timedelta", ("timedelta", "str")),
    "uuid": Format("UUID", ("UUID", "str")),
    "byte": Format("bytes", ("bytes", "str")),
    "binary": Format("str", ("FileInput",)),  # JSON holds none; forms do
    "decimal": Format("Decimal", ("Decimal", "str")),
}
"""Formats with a type of their own; every other one is a `str`."""

NUMBERS = {"decimal": Format("Decimal", ("Decimal", "float"))}
"""The same for `type: number`; every other format is an `int` or a `float`."""


def plain_word(schema: Schema) -> str | None:
    """Return the builtin type that a schema is in replies; None where it is none."""
    match schema:
        case Boolean():
            return "bool"
        case Number(integral=True):
            return "int"
        case Number(format=format):
            return None if format in NUMBERS else "float"
        case String(content_encoding="base64"):
            return None
        case String(format=format):
            row = FORMATS.get(format or "")
            return "str" if row is None or row.received == "str" else None
        case _:
            return None


CHECKED = frozenset({"email", "ipv4", "ipv6", "uri", "hostname"})
"""Formats of plain strings that requests are checked for."""

DOCUMENTED = {
    "date-time": "an RFC 3339 timestamp",
    "date": "a date, `YYYY-MM-DD`",
    "time": "a time of day, RFC 3339",
    "duration": "an ISO 8601 duration",
    "uuid": "a UUID",
    "byte": "base64",
    "binary": "the content of a file",
    "email": "an e-mail address",
    "uri": "a URI",
    "ipv4": "an IPv4 address",
    "ipv6": "an IPv6 address",
    "hostname": "a host name",
    "int32": "32 bits",
    "int64": "64 bits",
}
"""What a docstring says of a format; others are named as they stand."""
