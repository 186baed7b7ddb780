"""JSON as Python values, by type. Whatever does not fit its type stays as it came."""

from __future__ import annotations

from typing import Any, assert_never

from .annotations import shape_named
from .decode_unions import union_converter
from .expressions import expression_cache
from .formats import Converter, parse_integer, parse_number
from .members import by_name
from .model import Model, read_as
from .shapes import (
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
    is_array,
    is_object,
)


def decode(value: object, type_expression: str) -> Any:
    """The Python value of a JSON value, by a type expression of the client.

    Never raises for a value: what does not fit stays as it came.
    """
    convert = converter_named(type_expression)
    return value if convert is None else convert(value)


_CONVERTERS: dict[str, Converter | None] = expression_cache()


def converter_named(type_expression: str) -> Converter | None:
    """The converter of a type expression, made once; None where nothing is to do."""
    try:
        return _CONVERTERS[type_expression]
    except KeyError:
        found = _CONVERTERS[type_expression] = converter(shape_named(type_expression))
        return found


def converter(shape: Shape) -> Converter | None:
    """What makes a Python value of JSON; None where the JSON is the value."""
    match shape:
        case Anything() | Foreign() | Choice() | Record():
            return None
        case Plain(word=word):
            return {"integer": parse_integer, "number": parse_number}.get(word)
        case Formatted(format=format):
            return format.parser()
        case ArrayOf():
            return _array(shape)
        case MapOf(values=values):
            named = shape.patterns or shape.is_closed
            return _map_by_name(shape) if named else _map(converter(values))
        case Instance(cls=cls):
            return _instance(cls)
        case OneOf():
            return union_converter(shape, converter)
        case Checked(inner=inner):
            return converter(inner)
        case Named():
            return _later(shape)
        case _:
            assert_never(shape)


def _later(shape: Named) -> Converter:
    def convert(value: object) -> object:
        try:
            return decode(value, shape.expression)
        except RecursionError:
            return value

    return convert


def _array(shape: ArrayOf) -> Converter | None:
    each = converter(shape.items)
    first = [converter(item) for item in shape.prefix]
    if each is None and not shape.is_tuple and not any(first):
        return None

    def convert(value: object) -> object:
        if not is_array(value):
            return value
        if not first and not shape.is_tuple and each is not None:
            return [each(item) for item in value]
        converters = [*first, *[each] * (len(value) - len(first))]
        pairs = zip(value, converters, strict=False)
        made = (item if one is None else one(item) for item, one in pairs)
        return tuple(made) if shape.is_tuple else list(made)

    return convert


def _map(each: Converter | None) -> Converter | None:
    if each is None:
        return None

    def convert(value: object) -> object:
        if not is_object(value):
            return value
        return {key: each(item) for key, item in value.items()}

    return convert


def _map_by_name(shape: MapOf) -> Converter:
    """The first pattern that a name matches tells the type of the value."""
    find = by_name(shape, converter)

    def convert(value: object) -> object:
        if not is_object(value):
            return value
        found: dict[str, object] = {}
        for key, item in value.items():
            each, *_ = find(key) or (None,)
            found[key] = item if each is None else each(item)
        return found

    return convert


def _instance(cls: type[Model]) -> Converter:
    def convert(value: object) -> object:
        if not is_object(value):
            return value
        return read_as(cls, value)

    return convert
