"""Evaluated type expressions as shapes."""

from __future__ import annotations

from types import UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
    ForwardRef,
    Literal,
    NotRequired,
    Required,
    Union,
    cast,
    get_args,
    get_origin,
    is_typeddict,
)

from .expressions import evaluate, expression_cache
from .formats import FORMATS
from .markers import ByPattern, ByPlace, Check, Discriminator
from .model import Model
from .shapes import (
    ANYTHING,
    WORDS,
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

_SHAPES: dict[str, Shape] = expression_cache()
_ARRAYS = {"list", "Sequence", "Iterable", "tuple"}
_MAPS = {"dict", "Mapping"}
_QUALIFIERS = (Required, NotRequired, ClassVar)


def shape_of(kind: Any) -> Shape:
    """The shape of an evaluated type expression."""
    if kind is Any or kind is object:
        return ANYTHING
    if isinstance(kind, str | ForwardRef):
        return Named(kind if isinstance(kind, str) else kind.__forward_arg__)
    origin = get_origin(kind)
    if origin is None:
        return _class_shape(type(None) if kind is None else kind)
    arguments = get_args(kind)
    if origin is Union or origin is UnionType:
        return union_of([shape_of(argument) for argument in arguments])
    if origin is Literal:
        return Choice(arguments)
    if origin is Annotated:
        return _annotated(shape_of(arguments[0]), kind.__metadata__)
    if origin in _QUALIFIERS:
        return shape_of(arguments[0])
    name: str = origin.__name__
    if not arguments:
        return _bare(name)
    if name == "tuple" and arguments[1:] != (...,):
        return ArrayOf(ANYTHING, tuple(map(shape_of, arguments)), is_tuple=True)
    if name in _ARRAYS:
        return ArrayOf(shape_of(arguments[0]), is_tuple=name == "tuple")
    return MapOf(shape_of(arguments[1])) if name in _MAPS else Foreign()


def _class_shape(kind: Any) -> Shape:
    if not isinstance(kind, type):
        return Foreign()
    cls: Any = kind
    known = FORMATS.get(f"{cls.__module__}.{cls.__qualname__}")
    if known is not None:
        return Formatted(known)
    if issubclass(cls, Model):
        return Instance(cls)
    if is_typeddict(cls):
        return Record(cls)
    if cls in WORDS and cls not in (list, dict):
        return Plain(WORDS[cls])
    return _bare(cls.__name__)


def _bare(name: str) -> Shape:
    """A container that says nothing of what it holds."""
    if name in _ARRAYS:
        return ArrayOf(ANYTHING, is_tuple=name == "tuple")
    return MapOf(ANYTHING) if name in _MAPS else Foreign()


def union_of(variants: list[Shape]) -> Shape:
    """One shape for several; a union within a union becomes part of it."""
    flat: list[Shape] = []
    for variant in variants:
        nested = isinstance(variant, OneOf) and variant.discriminator is None
        flat.extend(cast("OneOf", variant).variants if nested else [variant])
    return flat[0] if len(flat) == 1 else OneOf(tuple(flat))


def _annotated(shape: Shape, marks: tuple[object, ...]) -> Shape:
    for mark in marks:
        if isinstance(mark, Discriminator) and isinstance(shape, OneOf):
            shape = OneOf(shape.variants, mark)
        elif isinstance(mark, ByPattern | ByPlace):
            shape = _told(shape, mark)
        elif isinstance(mark, Check):
            shape = Checked(shape, mark)
    return shape


def _told(shape: Shape, mark: ByPattern | ByPlace) -> Shape:
    """A map or an array, null beside it or not, with the types of what it holds."""
    others = ANYTHING if mark.others is None else Named(mark.others)
    if isinstance(shape, OneOf):
        variants = tuple(_told(one, mark) for one in shape.variants)
        return OneOf(variants, shape.discriminator)
    if isinstance(mark, ByPattern) and isinstance(shape, MapOf):
        named = ((key, Named(kind)) for key, kind in mark.patterns.items())
        return MapOf(others, tuple(named), mark.others is None)
    if isinstance(mark, ByPlace) and isinstance(shape, ArrayOf):
        return ArrayOf(others, tuple(map(Named, mark.first)))
    return shape


def shape_named(expression: str) -> Shape:
    """The shape of a type expression of the client; made once."""
    shape = _SHAPES.get(expression)
    if shape is None:
        shape = _SHAPES[expression] = shape_of(evaluate(expression))
    return shape
