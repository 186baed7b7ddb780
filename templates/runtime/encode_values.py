"""Values without structure as JSON: numbers, text, formats, choices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from .plain import plain
from .shapes import Choice, Formatted, Plain, Shape
from .simple import Invalid, decimal_text, invalid, is_decimal, number_of, simple
from .text_rules import TEXT_RULES
from .words import found_word, wanted

Encoder: TypeAlias = Callable[[Any], object]


def wrong(shape: Shape, value: object) -> Invalid:
    """The fault of a value of another type."""
    if value is None:
        return invalid(f"must not be null: it must be {wanted(shape)}")
    return invalid(f"must be {wanted(shape)}, not {found_word(value)}")


def loose(value: object) -> object:
    """Without checks: as JSON, whatever it is."""
    return plain(value)


def _string(value: object) -> object:
    if type(value) is str:
        return value
    found = simple(value)
    if isinstance(found, str):
        return found
    if is_decimal(found):
        return decimal_text(found)
    raise wrong(Plain("string"), value)


def _integer(value: object) -> object:
    found = simple(value)
    if is_decimal(found):
        found = number_of(found)
    if type(found) is int:
        return found
    if type(found) is float and found.is_integer():
        return int(found)
    raise wrong(Plain("integer"), value)


def _number(value: object) -> object:
    found = simple(value)
    if is_decimal(found):
        return number_of(found)
    if type(found) is float or type(found) is int:
        return found
    raise wrong(Plain("number"), value)


def _boolean(value: object) -> object:
    found = simple(value)
    if type(found) is bool:
        return found
    raise wrong(Plain("boolean"), value)


def _null(value: object) -> object:
    if value is None:
        return None
    raise wrong(Plain("null"), value)


PLAIN: dict[str, Encoder] = {
    "string": _string,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "null": _null,
}


def formatted(shape: Formatted, validate: bool) -> Encoder:
    """The encoder of what JSON carries as text of a format."""
    rule = TEXT_RULES.get(shape.format.word) if validate else None

    def convert(value: object) -> object:
        if type(value) is str:
            text = value
        else:
            found = simple(value)
            if is_decimal(found):
                found = decimal_text(found)
            if not isinstance(found, str):
                if validate:
                    raise wrong(shape, value)
                return plain(found)
            text = found
        if rule is None or rule.fits(text):
            return text
        raise invalid(rule.wanted)

    return convert


def byte(value: object) -> object:
    """Bytes as base64; text is taken to be that already."""
    if isinstance(value, bytes | bytearray):
        from binascii import b2a_base64

        return b2a_base64(value, newline=False).decode("ascii")
    return _string(value)


def choice(shape: Choice) -> Encoder:
    def convert(value: object) -> object:
        found = simple(value)
        if shape.has(found):
            return found
        raise invalid(f"must be {wanted(shape)}{_nearest(shape, found)}")

    return convert


def _nearest(shape: Choice, value: object) -> str:
    from difflib import get_close_matches

    if not isinstance(value, str):
        return f", not {found_word(value)}"
    texts = [one for one in shape.values[:1000] if isinstance(one, str)]
    same = [one for one in texts if one.lower() == value.lower()]
    near = same or get_close_matches(value[:100], texts, 1)
    return f"; did you mean {near[0]!r}?" if near else ""
