"""Which text is of a format, where that is certain."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from .formats import CLOCK, OFFSET, number_of_uuid, parse_date, parse_date_time
from .lazy_pattern import LazyPattern

_DATE_TIME = LazyPattern(rf"\d{{4}}-\d\d-\d\d[Tt ]{CLOCK}{OFFSET}", re.ASCII)
_URI = LazyPattern(r"[A-Za-z][A-Za-z0-9+.-]*:\S*\Z")


def _is_date_time(text: str) -> bool:
    return (
        bool(_DATE_TIME.compiled.fullmatch(text)) and parse_date_time(text) is not text
    )


def _is_date(text: str) -> bool:
    return parse_date(text) is not text


def _is_uuid(text: str) -> bool:
    return number_of_uuid(text) is not None


def _is_email(text: str) -> bool:
    if text.count("@") == 1:
        return text[0] != "@" and text[-1] != "@"
    # A quoted local part may hold an @; more than this is not certain.
    local, at, domain = text.rpartition("@")
    return bool(local and at and domain) and ("@" not in local or local[0] == '"')


def _is_uri(text: str) -> bool:
    return bool(_URI.compiled.match(text))


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
