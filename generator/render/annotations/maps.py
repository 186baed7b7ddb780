"""Spells which members of a map have which type, by their names."""

from __future__ import annotations

from collections.abc import Callable

from ...ir.schema import Nothing, Object, Schema
from ..text import literal
from .type import Type


def by_pattern(found: Type, schema: Object, spell: Callable[[Schema], Type]) -> Type:
    """Return the type of a map with the marker for its patterns; their types are
    spelled as text.
    """
    if not schema.pattern_properties:
        return found
    rows = [
        f"{literal(pattern)}: {literal(spell(each).whole())}"
        for pattern, each in schema.pattern_properties
    ]
    is_closed = isinstance(schema.additional, Nothing)
    others = "None" if is_closed else literal(spell(schema.additional).whole())
    return found.marked(f"ByPattern({{{', '.join(rows)}}}, {others})", "ByPattern")
