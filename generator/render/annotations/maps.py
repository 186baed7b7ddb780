"""Spells maps and arrays, and which type what they hold has by its name or place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from ...ir.schema import Array, Nothing, Object, Schema
from ..text import literal
from .type import Type, union


def array_of(outer: Type, items: Iterable[Type]) -> Type:
    """Return the type of an array: `outer` is `list` or `Sequence`."""
    item = union(items)
    uses = item.needs() | (outer.uses or {outer.text})
    return Type(f"{outer.text}[{item.whole()}]", uses)


def map_of(outer: Type, key: Type, values: Iterable[Type]) -> Type:
    """Return the type of a map: `outer` is `dict` or `Mapping`."""
    value = union(values)
    uses = value.needs() | key.uses | (outer.uses or {outer.text})
    return Type(f"{outer.text}[{key.text}, {value.whole()}]", uses)


def differ(types: Iterable[Type]) -> bool:
    """Whether types are more than one."""
    return len({each.whole() for each in types}) > 1


def by_pattern(
    found: Type, schema: Object, spell: Callable[[Schema], Type] | None
) -> Type:
    """Return the type of a map with the marker for its patterns; their types are
    spelled as text.
    """
    if spell is None or not schema.pattern_properties:
        return found
    rows = [
        f"{literal(pattern)}: {literal(spell(each).whole())}"
        for pattern, each in schema.pattern_properties
    ]
    is_closed = isinstance(schema.additional, Nothing)
    others = "None" if is_closed else literal(spell(schema.additional).whole())
    return found.marked(f"ByPattern({{{', '.join(rows)}}}, {others})", "ByPattern")


def by_place(
    found: Type, schema: Array, spell: Callable[[Schema], Type] | None
) -> Type:
    """Return the type of an array with the marker for its first items."""
    if spell is None or not schema.prefix:
        return found
    first = [literal(spell(each).whole()) for each in schema.prefix]
    is_closed = isinstance(schema.items, Nothing)
    others = "None" if is_closed else literal(spell(schema.items).whole())
    return found.marked(f"ByPlace({', '.join(first)}, others={others})", "ByPlace")


def with_size(schema: Array) -> Array:
    """Return an array that may have no items after the first ones, with that limit."""
    size = len(schema.prefix)
    is_closed = bool(size) and isinstance(schema.items, Nothing)
    within = schema.max_items is not None and schema.max_items <= size
    return replace(schema, max_items=size) if is_closed and not within else schema
