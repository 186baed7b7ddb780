"""Values of one of several shapes as JSON: the variant is chosen, then it writes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .annotations import shape_named
from .encode_objects import table_of
from .encode_values import Encoder, wrong
from .markers import Discriminator
from .plain import plain
from .plan import plan_of
from .shapes import (
    WORDS,
    Checked,
    Formatted,
    Instance,
    Named,
    OneOf,
    Record,
    Shape,
    is_object,
)
from .simple import Invalid, invalid, is_decimal, simple
from .trials import tried
from .variant_choice import plain_member, ranked
from .variants import discriminated, stricter, takes, words_of


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
    return convert if told is None else _told_encoder(told, variants, convert, validate)


def _told_encoder(
    told: Discriminator, variants: tuple[Shape, ...], convert: Encoder, validate: bool
) -> Encoder:
    """The encoder of a union whose objects say of which variant they are."""
    from .encode import encoder

    key = told.property_name
    names = {key, *_python_names(key, variants)}

    def convert_told(value: object) -> object:
        given = simple(value)
        if not is_object(given):
            return convert(given)
        given_names = names & given.keys()
        if not given_names and told.otherwise is None:
            return (
                _untold(key, variants, given, convert) if validate else convert(given)
            )
        name = next(iter(given_names), key)
        variant = _named(told, given.get(name))
        if variant is not None:
            return encoder(variant, validate)(given)
        if validate:
            known = ", ".join(map(repr, list(told.mapping)[:10]))
            raise Invalid(invalid(f"must be one of {known}").under(name))
        return convert(given)

    return convert_told


def _writer(
    word: str, fitting: tuple[Shape, ...], encoders: dict[int, Encoder]
) -> Encoder:
    """What writes the values of one JSON type."""
    writers = [encoders[id(one)] for one in fitting]
    if len(writers) == 1:
        return writers[0]

    def write(value: object) -> object:
        if not is_object(value) and word != "array":
            return _first(writers, value)
        return tried(_likely(fitting, value), value, encoders)

    return write


def _likely(fitting: tuple[Shape, ...], value: object) -> Iterator[Shape]:
    """The variants that a value may be of, judged from outside, the likeliest first.

    To the others, too, the members must be known that it knows: where they are not,
    anything goes, and nobody would be told what is wrong with them.
    """
    if not is_object(value):
        yield from [one for one in fitting if takes(one, value)] or fitting[:1]
        return
    order = ranked(fitting, _probe(value), anyway=True)
    best = next(order)
    yield best
    known = _known(best, value)
    yield from (one for one in order if known <= _known(one, value))


def _known(shape: Shape, members: dict[str, Any]) -> frozenset[object]:
    """The keys of those members of an object that a variant has fields for."""
    match shape:
        case Record(cls=cls) | Instance(cls=cls):
            table = table_of(cls, validate=True).members
            return frozenset(name for name in members if name in table)
        case Checked(inner=inner):
            return _known(inner, members)
        case Named(expression=expression):
            return _known(shape_named(expression), members)
        case OneOf(variants=variants):
            known = [_known(one, members) for one in variants]
            return max(known, key=len, default=frozenset[object]())
        case _:
            return frozenset(members)


def _probe(members: dict[str, Any]) -> dict[str, Any]:
    """An enum's member counts as its value; the rest is judged from outside."""
    return {key: plain_member(item) for key, item in members.items()}


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


def _named(discriminator: Discriminator, told: object) -> Shape | None:
    """The variant that a request says it is of; None where it names none."""
    value = plain_member(told)
    return discriminated(discriminator, {discriminator.property_name: value})


def _untold(
    key: str, variants: tuple[Shape, ...], members: dict[str, Any], convert: Encoder
) -> object:
    """An object that does not say what it is, where some variant need not be told."""
    if all(_requires(one, key) for one in variants if "object" in words_of(one)):
        raise Invalid(invalid("is required: it says which variant this is").under(key))
    try:
        return convert(members)
    except Invalid as caught:
        why = "says which variant this is, and without it none fits"
        raise Invalid(invalid(why).under(key) + caught.faults) from None


def _requires(shape: Shape, key: str) -> bool:
    if not isinstance(shape, Record | Instance):
        return False
    field = plan_of(shape.cls).fields.get(key)
    return field is not None and field.required


def _python_names(key: str, variants: tuple[Shape, ...]) -> set[str]:
    fields = (
        plan_of(one.cls).fields.get(key)
        for one in variants
        if isinstance(one, Record | Instance)
    )
    return {field.name for field in fields if field is not None}
