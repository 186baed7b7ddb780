"""Values of one of several shapes as JSON: the variant is chosen, then it writes."""

from __future__ import annotations

from enum import Enum
from typing import Any

from .encode_values import Encoder, wrong
from .markers import Discriminator
from .plain import plain
from .plan import plan_of
from .shapes import WORDS, Formatted, Instance, OneOf, Record, Shape, is_object
from .simple import Invalid, invalid, is_decimal, simple
from .variants import choose, discriminated, stricter, takes, words_of


def union_encoder(shape: OneOf, validate: bool) -> Encoder:
    """The encoder of a union; without checks the first variant of the type writes."""
    from .encode import encoder

    variants = stricter(shape.variants)
    encoders = {id(variant): encoder(variant, validate) for variant in variants}
    by_word: dict[str, Encoder] = {}
    for word in WORDS.values():
        fitting = tuple(one for one in variants if word in words_of(one))
        if fitting:
            by_word[word] = _writer(word, fitting, encoders)
    byte = next((encoders[id(one)] for one in variants if _is_byte(one)), None)

    def convert(value: object) -> object:
        if byte is not None and isinstance(value, bytes | bytearray):
            return byte(value)
        given = simple(value)
        write = by_word.get(WORDS.get(type(given), ""))
        if write is None and is_decimal(given):
            write = by_word.get("number") or by_word.get("string")
        if write is not None:
            return write(given)
        if validate:
            raise wrong(shape, value)
        return plain(given)

    told = shape.discriminator
    if told is None:
        return convert

    def convert_told(value: object) -> object:
        given = simple(value)
        variant = None
        if is_object(given):
            variant = _named(told, variants, given, validate)
        return convert(given) if variant is None else encoder(variant, validate)(given)

    return convert_told


def _writer(
    word: str, fitting: tuple[Shape, ...], encoders: dict[int, Encoder]
) -> Encoder:
    """What writes the values of one JSON type."""
    writers = [encoders[id(one)] for one in fitting]
    if len(writers) == 1:
        return writers[0]

    def write(value: object) -> object:
        if is_object(value):
            return _object(fitting, value, encoders)
        if word != "array":
            return _first(writers, value)
        best = next((one for one in fitting if takes(one, value)), fitting[0])
        return encoders[id(best)](value)

    return write


def _is_byte(shape: Shape) -> bool:
    return isinstance(shape, Formatted) and shape.format.word == "byte"


def _first(encoders: list[Encoder], value: object) -> object:
    """What the first encoder makes that takes the value; else the last one's fault."""
    for one in encoders[:-1]:
        try:
            return one(value)
        except Invalid:
            continue
    return encoders[-1](value)


def _object(
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
    if discriminator.otherwise is not None:
        return discriminated(discriminator, {})
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
