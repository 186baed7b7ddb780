"""What the variants of a union take, judged from outside."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, assert_never, cast

from .annotations import shape_named, shape_of
from .expressions import evaluate
from .markers import Discriminator
from .shapes import (
    ALL_WORDS,
    WORDS,
    Anything,
    ArrayOf,
    Checked,
    Choice,
    Foreign,
    Formatted,
    Instance,
    MapOf,
    Named,
    OneOf,
    Plain,
    Record,
    Shape,
)
from .text_rules import TEXT_RULES

_SAMPLE = 10


@cache
def words_of(shape: Shape) -> frozenset[str]:
    """The JSON types of the values that a shape may take: 5.0 may be an integer."""
    match shape:
        case Anything() | Foreign():
            return ALL_WORDS
        case Plain(word=word):
            numbers = ["number", "integer"]
            return frozenset(numbers if word in numbers else [word])
        case Formatted(format=format):
            decimal = ["number", "integer"] if format.word == "decimal" else []
            return frozenset(["string", *decimal])
        case Choice(values=values):
            return frozenset(WORDS.get(type(value), "object") for value in values)
        case ArrayOf():
            return frozenset(["array"])
        case MapOf() | Instance() | Record():
            return frozenset(["object"])
        case OneOf(variants=variants):
            return frozenset(word for one in variants for word in words_of(one))
        case Checked(inner=inner):
            return words_of(inner)
        case Named():
            return words_of(shape_named(shape.expression))
        case _:
            assert_never(shape)


def is_word(word: str, value: object) -> bool:
    """JSON Schema's idea of a type: 5.0 is an integer, every integer a number."""
    if word == "integer" and isinstance(value, float):
        return value.is_integer()
    came = WORDS.get(type(value))
    return came == word or (word == "number" and came == "integer")


def takes(shape: Shape, value: object) -> bool:
    """Whether the value may be of the shape, judged from its outside."""
    match shape:
        case Choice():
            return shape.has(value)
        case Plain(word=plain_word) if type(value) in WORDS:
            return is_word(plain_word, value)
        case OneOf(variants=variants):
            return any(takes(variant, value) for variant in variants)
        case Checked(inner=inner):
            return takes(inner, value)
        case Named():
            return takes(shape_named(shape.expression), value)
        case ArrayOf(items=items, prefix=()) if isinstance(value, list):
            sample = cast("list[object]", value)[:_SAMPLE]
            return all(takes(items, item) for item in sample)
        case Formatted(format=format):
            word = WORDS.get(type(value))
            # A value that is no JSON may be what the format is written from.
            return word in words_of(shape) if word else format.word != "byte"
        case _:
            word = WORDS.get(type(value))
            return word is None or word in words_of(shape)


def class_named(discriminator: Discriminator, value: object) -> type | None:
    """The class that a discriminator's value names; None where there is none."""
    name = discriminator.mapping.get(value) if isinstance(value, str) else None
    name = name or discriminator.otherwise
    return None if name is None else cast("type", evaluate(name))


def discriminated(
    discriminator: Discriminator, value: Mapping[str, Any]
) -> Shape | None:
    """The variant that the discriminator names; None where it names none."""
    cls = class_named(discriminator, value.get(discriminator.property_name))
    return None if cls is None else shape_of(cls)


def stricter(variants: tuple[Shape, ...]) -> tuple[Shape, ...]:
    """`date | str` asks for a date, as an object or as text; other text is wrong."""
    formats = {one.format.word for one in variants if isinstance(one, Formatted)}
    plain_words = {one.word for one in variants if isinstance(one, Plain)}
    kept: list[Shape] = []
    for one in variants:
        if (
            isinstance(one, Plain)
            and one.word == "string"
            and formats & TEXT_RULES.keys()
        ):
            continue
        # JSON has its own numbers; a Decimal is written as one where both may stand.
        is_decimal_format = isinstance(one, Formatted) and one.format.word == "decimal"
        if is_decimal_format and plain_words & {"number", "integer"}:
            continue
        kept.append(one)
    return tuple(kept)
