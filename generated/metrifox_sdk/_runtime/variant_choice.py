"""Which variant of a union an object is of.

The discriminator decides where there is one. Else the JSON type does; among several
classes the one fits whose required members are there and whose members have values of
the types and among the choices that it names. Where several fit as well, the objects in
it tell, a few levels deep: the cost does not grow with the depth of the value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any

from .annotations import shape_named
from .plan import plan_of
from .shapes import (
    ANYTHING,
    ArrayOf,
    Checked,
    Choice,
    Instance,
    Named,
    OneOf,
    Record,
    Shape,
    is_array,
    is_object,
)
from .variants import takes

_DEEPEST = 2
"""Levels of objects in an object that are looked at where several variants fit it."""


def plain_member(member: object) -> object:
    """A member as it is judged: that of an enum counts as its value."""
    return member.value if isinstance(member, Enum) else member


def choose(variants: tuple[Shape, ...], value: Mapping[str, Any]) -> Shape | None:
    """The variant that an object is of, of several the one it fills most; or None.

    Where none fits in full, members may have wrong types.
    """
    return next(ranked(variants, value), None)


def ranked(
    variants: tuple[Shape, ...], value: Mapping[str, Any], *, anyway: bool = False
) -> Iterator[Shape]:
    """The variants that an object may be of, first the ones that it fills most.

    Those that fit in full come before those where members have wrong types. With
    `anyway`, where there are none of both, the nearest comes. The members may have the
    Python names of a TypedDict's fields.
    """
    come: set[int] = set()
    for strictness in (2, 1):
        scores = [_score(variant, value, strictness) for variant in variants]
        fitting = [index for index, score in enumerate(scores) if score >= 0]
        if len(fitting) > 1:
            insides = [
                _inside(variant, value, strictness, _DEEPEST) if score >= 0 else -1
                for variant, score in zip(variants, scores, strict=True)
            ]
            # Of those that it fills as much, the objects in it tell.
            fitting.sort(key=lambda at: (-scores[at], -insides[at]))
        yield from (variants[index] for index in fitting if index not in come)
        come.update(fitting)
    if anyway and not come:
        scores = [_score(variant, value, 0) for variant in variants]
        yield variants[scores.index(max(scores))]


def nearest_array(variants: Sequence[Shape], value: list[Any]) -> Shape:
    """Of several arrays the one whose items the first item is most like."""
    first = value[0] if value else None
    if len(variants) > 1 and is_object(first):
        by_items = {id(items := _items(one)): (items, one) for one in variants}
        listed = tuple(items for items, _ in by_items.values())
        return by_items[id(next(ranked(listed, first, anyway=True)))][1]
    return variants[0]


def _items(shape: Shape) -> Shape:
    """The shape of an array's items."""
    match shape:
        case ArrayOf(items=items):
            return items
        case Checked(inner=inner):
            return _items(inner)
        case Named(expression=expression):
            return _items(shape_named(expression))
        case _:
            return ANYTHING


def _inside(shape: Shape, value: Mapping[str, Any], strictness: int, depth: int) -> int:
    """How much of the objects within an object a shape knows; -1 where one of them
    does not fit.
    """
    match shape:
        case Checked(inner=inner):
            return _inside(inner, value, strictness, depth)
        case Named():
            return _inside(shape_named(shape.expression), value, strictness, depth)
        case OneOf(variants=variants):
            return max(
                (
                    _inside(one, value, strictness, depth)
                    for one in variants
                    if _score(one, value, strictness) >= 0
                ),
                default=-1,
            )
        case Instance(cls=cls) | Record(cls=cls):
            fields = plan_of(cls).fields.values()
        case _:
            return 0
    total = 0
    for field in fields:
        member = value.get(field.key, value.get(field.name))
        known = _member(field.shape, member, strictness, depth)
        if known < 0:
            return -1
        total += known
    return total


def _member(shape: Shape, member: object, strictness: int, depth: int) -> int:
    """How much a shape knows of an object that is a member, or the first of a list."""
    if is_array(member) and member:
        items = [one.items for one in _alternatives(shape) if isinstance(one, ArrayOf)]
        known = (_member(one, member[0], strictness, depth) for one in items)
        return max(known, default=0)
    if not is_object(member):
        return 0
    member = {key: plain_member(each) for key, each in member.items()}
    score = _score(shape, member, strictness)
    if score < 0 or depth == 1:
        return score
    inner = _inside(shape, member, strictness, depth - 1)
    return inner if inner < 0 else score + inner


def _alternatives(shape: Shape) -> tuple[Shape, ...]:
    match shape:
        case Checked(inner=inner):
            return _alternatives(inner)
        case Named():
            return _alternatives(shape_named(shape.expression))
        case OneOf(variants=variants):
            return variants
        case _:
            return (shape,)


def _score(shape: Shape, value: Mapping[str, Any], strictness: int) -> int:
    """How much of the object the shape knows; -1 where it does not fit."""
    if isinstance(shape, Checked):
        return _score(shape.inner, value, strictness)
    if isinstance(shape, Named):
        return _score(shape_named(shape.expression), value, strictness)
    if isinstance(shape, OneOf):
        inner = (_score(variant, value, strictness) for variant in shape.variants)
        return max(inner, default=-1)
    if not isinstance(shape, Instance | Record):
        return 0 if takes(shape, value) else -1
    total = 0
    for field in plan_of(shape.cls).fields.values():
        key = field.key if field.key in value else field.name
        worth = _worth(field.shape, value[key], strictness) if key in value else 0
        if worth < 0 or (strictness and field.required and key not in value):
            return -1
        total += worth
    return total


def _worth(shape: Shape, member: object, strictness: int) -> int:
    """What a known member says for a variant; one of its choices says much."""
    choice = _choice_in(shape)
    if choice is not None and choice.has(member):
        return 100
    if not strictness:
        return 1
    # A constant tells variants apart even where other values must be let through.
    if choice is not None and len(choice.values) == 1 and member is not None:
        return -1
    return 1 if strictness == 1 or takes(shape, member) else -1


def _choice_in(shape: Shape) -> Choice | None:
    for variant in shape.variants if isinstance(shape, OneOf) else (shape,):
        if isinstance(variant, Choice):
            return variant
    return None
