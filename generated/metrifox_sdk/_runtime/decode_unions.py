"""JSON of one of several shapes as a Python value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, cast

from .annotations import shape_of
from .formats import Converter
from .markers import Discriminator
from .model import Model, read_as
from .plan import plan_of
from .shapes import WORDS, Instance, OneOf, Plain, Shape
from .variant_choice import choose, nearest_array
from .variants import class_named, takes, words_of

Make: TypeAlias = Callable[[Shape], Converter | None]


def union_converter(shape: OneOf, make: Make) -> Converter | None:
    """What reads a union; `make` gives the converter of a variant."""
    if all(make(variant) is None for variant in shape.variants):
        return None
    by_word: dict[str, Converter] = {}
    for word in WORDS.values():
        variants = tuple(one for one in shape.variants if word in words_of(one))
        if word == "object":
            convert = _object(variants, shape.discriminator, make)
        else:
            convert = _first_of(variants, word, make)
        if convert is not None:
            by_word[word] = convert

    def convert_one(value: object) -> object:
        convert = by_word.get(WORDS.get(type(value), ""))
        return value if convert is None else convert(value)

    return convert_one


def _first_of(variants: tuple[Shape, ...], word: str, make: Make) -> Converter | None:
    """The first conversion that does something; a JSON type that is named stays."""
    plain = [one for one in variants if isinstance(one, Plain)]
    if word != "string" and plain:
        if any(one.word == word for one in plain):
            return None
        return make(plain[0])
    converters = [one for one in map(make, variants) if one is not None]
    if len(converters) < 2 and len(variants) == len(converters):
        return converters[0] if converters else None
    if word == "array":
        return _array(variants, make)

    def convert(value: object) -> object:
        for one in converters:
            found = one(value)
            if found is not value:
                return found
        return value

    return convert if converters else None


def _array(variants: tuple[Shape, ...], make: Make) -> Converter:
    converters = {id(variant): make(variant) for variant in variants}

    def convert(value: object) -> object:
        fitting = tuple(one for one in variants if takes(one, value))
        if not fitting:
            return value
        one = converters[id(nearest_array(fitting, cast("list[Any]", value)))]
        return value if one is None else one(value)

    return convert


def _object(
    variants: tuple[Shape, ...], discriminator: Discriminator | None, make: Make
) -> Converter | None:
    if discriminator is None and len(variants) < 2:
        return make(variants[0]) if variants else None
    converters = {id(variant): make(variant) for variant in variants}
    classes = [one.cls for one in variants if isinstance(one, Instance)]

    def convert(value: object) -> object:
        members = cast("dict[str, Any]", value)
        if discriminator is not None and discriminator.property_name in members:
            cls = class_named(discriminator, members[discriminator.property_name])
            one = None if cls is None else make(shape_of(cls))
            if one is not None:
                return one(members)
            return _nobody(members, discriminator.property_name, classes)
        best = choose(variants, members)
        if best is None:
            return _nobody(members, None, classes)
        one = converters[id(best)]
        return members if one is None else one(members)

    return convert


def _nobody(
    members: dict[str, Any], key: str | None, classes: list[type[Model]]
) -> object:
    """An object of no known variant keeps its data and is nobody's class.

    What told the variants apart can still be read under the name that they give it.
    """
    found = read_as(Model, members)
    for cls in classes if key is not None else ():
        field = plan_of(cls).fields.get(key or "")
        if field is not None:
            vars(found)[field.name] = members[field.key]
    return found
