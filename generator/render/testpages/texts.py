"""Sample strings and numbers: they tell their field, keep its rules, never change."""

from __future__ import annotations

import base64
from collections.abc import Callable
from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING
from zlib import crc32

from ...ir.schema import Number, String
from ..names.words import words
from .nodes import Formatted, Node, Plain
from .patterns import text_for

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

_LONGEST = 5_000


def seed(hint: str) -> int:
    """Return a number that two fields of one object hardly share."""
    return crc32(hint.encode("utf-8", "replace"))


def slug(hint: str) -> str:
    """Return a name in lower-case ASCII: it tells the field whose sample it is."""
    return "_".join(words(hint)).lower()[:40] or "value"


def _moment(hint: str) -> str:
    number = seed(hint)
    return f"{_day(hint)}T{number % 24:02}:{number % 60:02}:00Z"


def _day(hint: str) -> str:
    number = seed(hint)
    return f"20{number % 20 + 10}-{number % 12 + 1:02}-{number % 28 + 1:02}"


def _clock(hint: str) -> str:
    number = seed(hint)
    return f"{number % 24:02}:{number % 60:02}:00Z"


def _uuid(hint: str) -> str:
    return f"{seed(hint):08x}-0000-4000-8000-{seed(hint):012x}"


def _base64(hint: str) -> str:
    return base64.b64encode(slug(hint).encode()).decode()


FORMATTED: dict[str, tuple[str, Callable[[str], str]]] = {
    "date-time": ("moment", _moment),
    "date": ("day", _day),
    "time": ("clock", _clock),
    "duration": ("span", lambda hint: f"PT{seed(hint) % 90 + 10}M"),
    "uuid": ("uuid", _uuid),
    "byte": ("octets", _base64),
    "decimal": ("decimal", lambda hint: f"{seed(hint) % 90 + 10}.25"),
}
"""Formats with a Python type of their own: the function of the tests, the sample."""

_TEXTS: dict[str, Callable[[str], str]] = {
    "email": lambda hint: f"{slug(hint)}@example.com",
    "idn-email": lambda hint: f"{slug(hint)}@example.com",
    "uri": lambda hint: f"https://example.com/{slug(hint)}",
    "url": lambda hint: f"https://example.com/{slug(hint)}",
    "iri": lambda hint: f"https://example.com/{slug(hint)}",
    "uri-reference": lambda hint: f"/{slug(hint)}",
    "iri-reference": lambda hint: f"/{slug(hint)}",
    "uri-template": lambda hint: f"/{slug(hint)}/{{id}}",
    "hostname": lambda hint: f"{slug(hint).replace('_', '-')}.example.com",
    "idn-hostname": lambda hint: f"{slug(hint).replace('_', '-')}.example.com",
    "ipv4": lambda hint: f"192.0.2.{seed(hint) % 250 + 1}",
    "ipv6": lambda hint: f"2001:db8::{seed(hint) % 60_000 + 1:x}",
    "json-pointer": lambda hint: f"/{slug(hint)}",
    "relative-json-pointer": lambda hint: f"0/{slug(hint)}",
    "regex": slug,
}


def sample_text(
    schema: String, hint: str, *, tail: str = "", is_sent: bool = True
) -> Node | None:
    """Return a text that keeps the rules of its schema; None where none was found.

    `tail` is put to texts without rules, to see that it is encoded on its way.
    """
    encoded = schema.content_encoding == "base64"
    word = "byte" if encoded else schema.format or ""
    if word in FORMATTED:
        function, make = FORMATTED[word]
        if not is_sent:
            return Formatted(function, make(hint))  # replies are not held to rules
        return _formatted(schema, word, hint)
    candidates = [each for each in schema.docs.examples if isinstance(each, str)]
    if isinstance(schema.docs.default, str):
        candidates.append(schema.docs.default)
    if word in _TEXTS:
        candidates = [_TEXTS[word](hint), *candidates]
    elif schema.pattern is not None:
        candidates.append(_sized(schema, slug(hint)))
        made = text_for(schema.pattern, schema.min_length or 0)
        candidates += [] if made is None else [made]
    elif word:
        candidates.append(_sized(schema, slug(hint)))
    else:
        bare = schema.min_length is None and schema.max_length is None
        candidates = [_sized(schema, slug(hint)) + (tail if bare else "")]
    for each in candidates:
        if _fits(schema, each):
            return Formatted(word, each) if word in ("email", "uri") else Plain(each)
    return None


def _formatted(schema: String, word: str, hint: str) -> Node | None:
    """Return a text of a format that keeps the rules; several are tried."""
    function, make = FORMATTED[word]
    hints = [hint, *(f"{hint} {number}" for number in range(_TRIES))]
    hints += [slug(hint)[:length] for length in range(9, 0, -1)]
    for text in map(make, hints):
        if _fits(schema, text):
            # Python writes the zone of a time in another way.
            alike = text.replace("Z", "+00:00") if "time" in word else text
            return Formatted(function, text) if _fits(schema, alike) else Plain(text)
    return None


_TRIES = 40


def _sized(schema: String, text: str) -> str:
    least = min(schema.min_length or 0, _LONGEST)
    while len(text) < least:
        text += f"_{text}"
    most = schema.max_length if schema.max_length is not None else len(text)
    return text[: max(least, min(most, len(text)))] if least else text[:most]


def _fits(schema: String, text: str) -> bool:
    if len(text) < (schema.min_length or 0):
        return False
    if schema.max_length is not None and len(text) > schema.max_length:
        return False
    if schema.pattern is None:
        return True
    return _is_match(schema.pattern, text)


def _is_match(pattern: str, text: str) -> bool:
    """Ask the library that judges requests; unlike `re` it ends on every pattern."""
    validator = _validator(pattern)
    return validator is not None and validator.is_valid(text)


@lru_cache(maxsize=1 << 8)
def _validator(pattern: str) -> Draft202012Validator | None:
    """Return what holds texts against a pattern, which takes long to make; None
    where it is none.
    """
    from jsonschema_rs import Draft202012Validator, ValidationError

    try:
        return Draft202012Validator({"pattern": pattern})
    except ValidationError:
        return None


def sample_number(schema: Number, hint: str) -> Node | None:
    """Return a number that keeps the rules of its schema; None where none was found."""
    for wanted in (seed(hint) % 90 + 10, 1, 0):
        value = _number(schema, wanted)
        if _number_fits(schema, value):
            if schema.integral:
                return Plain(int(value))
            if schema.format == "decimal":
                return Formatted("decimal", value)
            return Plain(float(value))
    return None


def _number(schema: Number, wanted: int) -> int | float:
    value: int | float = wanted if schema.integral else wanted + 0.5
    lows = (schema.minimum, schema.exclusive_minimum)
    highs = (schema.maximum, schema.exclusive_maximum)
    low = max((each for each in lows if each is not None), default=None)
    high = min((each for each in highs if each is not None), default=None)
    step = schema.multiple_of or (1 if schema.integral else 0.5)
    if low is not None and value <= low:
        value = low if low == schema.minimum else low + step
    elif high is not None and value >= high:
        value = high if high == schema.maximum else high - step
    if low is not None and high is not None and not low <= value <= high:
        value = (low + high) / 2
    if schema.multiple_of:
        steps = value / schema.multiple_of
        value = round(steps) * schema.multiple_of if isfinite(steps) else 0
    return value


def _number_fits(schema: Number, value: int | float) -> bool:
    if schema.integral and value != int(value):
        return False
    least, most = schema.exclusive_minimum, schema.exclusive_maximum
    return (
        (schema.minimum is None or value >= schema.minimum)
        and (schema.maximum is None or value <= schema.maximum)
        and (least is None or value > least)
        and (most is None or value < most)
    )
