"""Which formats an example is held to: those that clients convert, and a few more."""

from __future__ import annotations

import re
from collections.abc import Callable

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_NOT_IN_URI = re.compile(r"\s")
_LOOSE = (
    "uri",
    "uri-reference",
    "uri-template",
    "iri",
    "iri-reference",
    "hostname",
    "idn-hostname",
    "idn-email",
    "json-pointer",
    "relative-json-pointer",
    "regex",
)
"""Formats that documents use loosely (`uri` for any link) and no client converts."""


def any_text(text: str) -> bool:
    """Take every text."""
    del text
    return True


def is_loose_uri(text: str) -> bool:
    """Return whether a text may be a URI reference, with variables in braces too."""
    return not _NOT_IN_URI.search(text)


def _is_uuid(text: str) -> bool:
    """Return whether a text is a UUID (RFC 9562)."""
    return bool(_UUID.fullmatch(text))


FORMATS: dict[str, Callable[..., bool]] = {
    **dict.fromkeys(_LOOSE, any_text),
    **dict.fromkeys(("uri", "uri-reference", "iri", "iri-reference"), is_loose_uri),
    # The engine does not know it in the draft that OpenAPI 3.0 follows.
    "uuid": _is_uuid,
}
"""What replaces the engine's own checks of formats."""

_NAMES = """
    base64url binary byte char commonmark date date-time date-time-local decimal
    decimal128 double double-int duration email float hostname html http-date
    idn-email idn-hostname int16 int32 int64 int8 ipv4 ipv6 iri iri-reference
    json-pointer media-range password regex relative-json-pointer sf-binary sf-boolean
    sf-decimal sf-integer sf-string sf-token time time-local uint16 uint32 uint64 uint8
    unixtime uri uri-reference uri-template uuid
"""
KNOWN = frozenset(_NAMES.split())
"""The formats of JSON Schema, of OpenAPI, and of the registry of OpenAPI."""

MEANT: dict[str, str] = {
    "base64": "byte",
    "bytes": "byte",
    "bigdecimal": "decimal",
    "datetime": "date-time",
    "fqdn": "hostname",
    "guid": "uuid",
    "int": "int32",
    "ip": "ipv4",
    "iso8601": "date-time",
    "iso-8601": "date-time",
    "long": "int64",
    "markdown": "commonmark",
    "rfc3339": "date-time",
    "timestamp": "date-time",
    "url": "uri",
    "uint": "uint32",
    "ulong": "uint64",
    "uuid4": "uuid",
    "uuidv4": "uuid",
}
"""Formats of other names, in lower case, that documents write for known ones."""

TYPES = frozenset(
    {"array", "boolean", "enum", "integer", "list", "number", "object", "string"}
)
"""Names of types, which some write as a format, too."""

_TEXTS = """
    byte commonmark date date-time date-time-local duration email hostname html
    http-date idn-email idn-hostname ipv4 ipv6 iri iri-reference json-pointer
    media-range regex relative-json-pointer time time-local uri uri-reference
    uri-template uuid
"""
OF_TYPES: dict[str, frozenset[str]] = {
    **dict.fromkeys(_TEXTS.split(), frozenset({"string"})),
    # Numbers written as text are usual.
    **dict.fromkeys(
        ("int32", "int64", "float", "double"),
        frozenset({"integer", "number", "string"}),
    ),
}
"""The types that a format says something of."""
