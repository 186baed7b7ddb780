"""Values of one of several shapes as JSON: the variant is chosen, then it writes."""

from __future__ import annotations

from enum import Enum
from typing import Any, cast

from .encode_values import Encoder, wrong
from .formats import TEXT_RULES
from .markers import Discriminator
from .plain import Invalid, invalid, is_decimal, plain, simple
from .plan import plan_of
from .shapes import WORDS, Formatted, Instance, OneOf, Plain, Record, Shape, is_object
from .variants import choose, discriminated, takes, words_of


def union_encoder(shape: OneOf, validate: bool) -> Encoder:
    """The encoder of a union; without checks the first variant of the type writes."""
    from .encode import encoder

    variants = _stricter(shape.variants)
    encoders = {id(variant): encoder(variant, validate) for variant in variants}
    by_word = {
        word: tuple(one for one in variants if word in words_of(one))
        for word in WORDS.values()
    }
    byte = next((one for one in variants if _is_byte(one)), None)

    def convert(value: object) -> object:
        if byte is not None and isinstance(value, bytes | bytearray):
            return encoders[id(byte)](value)
        given = simple(value)
        word = WORDS.get(type(given), "")
        if is_decimal(given):
            word = "number" if by_word["number"] else "string"
        fitting = by_word[word]
        if not fitting:
            if validate:
                raise wrong(shape, value)
            return plain(given)
        if len(fitting) == 1:
            return encoders[id(fitting[0])](given)
        if word == "object":
            return _object(shape, fitting, cast("dict[str, Any]", given), encoders)
        if word == "array":
            fitting = tuple(one for one in fitting if takes(one, given)) or fitting
            return encoders[id(fitting[0])](given)
        return _first([encoders[id(one)] for one in fitting], given)

    def convert_discriminated(value: object) -> object:
        given = simple(value)
        if shape.discriminator is None or not is_object(given):
            return convert(given)
        variant = _named(shape.discriminator, variants, given, validate)
        if variant is None:
            return convert(given)
        return encoder(variant, validate)(given)

    return convert if shape.discriminator is None else convert_discriminated


def _is_byte(shape: Shape) -> bool:
    return isinstance(shape, Formatted) and shape.format.word == "byte"


def _stricter(variants: tuple[Shape, ...]) -> tuple[Shape, ...]:
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


def _first(encoders: list[Encoder], value: object) -> object:
    """What the first encoder makes that takes the value; else the last one's fault."""
    for one in encoders[:-1]:
        try:
            return one(value)
        except Invalid:
            continue
    return encoders[-1](value)


def _object(
    shape: OneOf,
    fitting: tuple[Shape, ...],
    members: dict[str, Any],
    encoders: dict[int, Encoder],
) -> object:
    # An enum's member counts as its value; the rest is judged from outside.
    probe = {
        key: item.value if isinstance(item, Enum) else item
        for key, item in members.items()
    }
    best = choose(fitting, probe, anyway=True)
    return encoders[id(best or fitting[0])](members)


def _named(
    discriminator: Discriminator,
    variants: tuple[Shape, ...],
    members: dict[str, Any],
    validate: bool,
) -> Shape | None:
    """The variant that a request says it is of; None where it does not say."""
    key = discriminator.property_name
    names = {key, *_python_names(key, variants)}
    for name in names & members.keys():
        told = members[name]
        value = told.value if isinstance(told, Enum) else told
        found = discriminated(discriminator, {key: value})
        if found is None and validate:
            known = ", ".join(map(repr, list(discriminator.mapping)[:10]))
            raise Invalid(invalid(f"must be one of {known}").under(name))
        return found
    if validate:
        raise Invalid(invalid("is required: it says which variant this is").under(key))
    return None


def _python_names(key: str, variants: tuple[Shape, ...]) -> set[str]:
    fields = (
        plan_of(one.cls).fields.get(key)
        for one in variants
        if isinstance(one, Record | Instance)
    )
    return {field.name for field in fields if field is not None}
