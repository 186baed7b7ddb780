"""Of which shape a member of an object is that no field describes: by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from .encode_values import Encoder
from .plain import plain
from .shapes import ANYTHING, MapOf, Shape
from .simple import invalid

T = TypeVar("T")

OtherEncoder: TypeAlias = Callable[[str, object], object]
"""What writes a member of any name."""


def by_name(
    shape: MapOf, make: Callable[[Shape], T]
) -> Callable[[str], tuple[T, ...] | None]:
    """What tells, by the name of a member, what is made of each shape that it must be
    of; None where there may be no such member.
    """
    if not (shape.patterns or shape.is_closed):
        made = (make(shape.values),)
        return lambda name: made
    from .patterns import compile_pattern

    rules = [(compile_pattern(text), make(kind)) for text, kind in shape.patterns]
    # Where it is not certain what a pattern matches, nothing is asked of a member.
    unsure = any(matches is None for matches, _ in rules)
    others = () if unsure else (make(shape.values),)

    def find(name: str) -> tuple[T, ...] | None:
        found = tuple(
            made for matches, made in rules if matches is not None and matches(name)
        )
        if found:
            return found
        return None if shape.is_closed and not unsure else others

    return find


def shapes_by_name(shape: MapOf, name: str) -> tuple[Shape, ...] | None:
    """The shapes that a member must be of; None where there may be no such member."""
    found = by_name(shape, lambda kind: kind)(name)
    return (ANYTHING,) if found == () else found


def other_encoder(shape: MapOf | None, validate: bool) -> OtherEncoder:
    """What writes the members of a map by their names."""
    if shape is None:
        return lambda _, item: plain(item)
    from .encode import encoder

    def make(kind: Shape) -> Encoder:
        return encoder(kind, validate)

    find = by_name(shape, make)

    def write(name: str, item: object) -> object:
        found = find(name)
        if found is None and validate:
            raise invalid("is no name of a member that may be here")
        if not found:
            return plain(item)
        first, *others = found
        for other in others:
            other(item)
        return first(item)

    return write
