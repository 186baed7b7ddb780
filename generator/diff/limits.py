"""Compares what numbers, texts and arrays may be: limits, formats, patterns, items."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

from ..ir.schema import Array, Nothing, Number, Object, Schema, String
from .change import Effect, Shown
from .keywords import tell_keyword

if TYPE_CHECKING:
    from .walk import Knot, Site, Walk

# Field, keyword, whether it bounds from above.
Rows: TypeAlias = tuple[tuple[str, str, bool], ...]
_LOWER: Rows = (
    ("minimum", "minimum", False),
    ("exclusive_minimum", "exclusiveMinimum", False),
)
_UPPER: Rows = (
    ("maximum", "maximum", True),
    ("exclusive_maximum", "exclusiveMaximum", True),
)
_STRING = (("min_length", "minLength", False), ("max_length", "maxLength", True))
_ARRAY = (("min_items", "minItems", False), ("max_items", "maxItems", True))
_OBJECT = (
    ("min_properties", "minProperties", False),
    ("max_properties", "maxProperties", True),
)
_WIDER = {("int32", "int64"), ("float", "double")}
_ANY = {"", ".*", "^.*$", "^.*", ".*$", "^", "$", "[\\s\\S]*"}


def compare_number(
    walk: Walk, old: Number, new: Number, site: Site, knot: Knot
) -> None:
    """Compare two numbers."""
    if old.integral != new.integral:
        wide = old.integral
        code = "type-generalized" if wide else "type-specialized"
        effect = Effect.WIDENS if wide else Effect.NARROWS
        names = ("integer", "number") if wide else ("number", "integer")
        what = f"changed its type from {names[0]} to {names[1]}"
        at, was = walk.new.place(new.at, "type"), walk.old.place(old.at, "type")
        advice = "callers: give an integer" if not wide else "readers: expect a float"
        walk.find(knot, site, code, effect, what, at, was, advice=advice)
    else:
        _format(walk, old, new, site, knot)
    for rows, lowest in (_LOWER, False), (_UPPER, True):
        end, to = _end(old, rows), _end(new, rows)
        if end != to:
            is_wider = to is None or (end is not None and (to > end) is lowest)
            effect = Effect.WIDENS if is_wider else Effect.NARROWS
            _bounds(walk, old, new, site, knot, rows, effect)
    one, other = old.multiple_of, new.multiple_of
    if one != other:
        effect = Effect.MIXED
        if other is None or (one is not None and _divides(other, one)):
            effect = Effect.WIDENS
        elif one is None or _divides(one, other):
            effect = Effect.NARROWS
        tell_keyword(walk, old, new, site, knot, "multipleOf", one, other, effect)


def _end(number: Number, rows: Rows) -> tuple[float, int] | None:
    """Return the least or the greatest value: the number, and how far from it."""
    (name, _, upper), (exclusive, _, _) = rows
    step = -1 if upper else 1
    found: list[tuple[float, int]] = []
    for field, beyond in (name, 0), (exclusive, step):
        value: float | None = getattr(number, field)
        if value is None:
            continue
        if number.integral:
            # Above 0 begins at 1, and so does above 0.5.
            whole = math.floor(value) if upper else math.ceil(value)
            found.append((whole + (beyond if whole == value else 0), 0))
        else:
            found.append((value, beyond))
    return (min(found) if upper else max(found)) if found else None


def _divides(small: float, large: float) -> bool:
    return small != 0 and (large / small) == int(large / small)


def compare_string(
    walk: Walk, old: String, new: String, site: Site, knot: Knot
) -> None:
    """Compare two texts."""
    _format(walk, old, new, site, knot)
    _bounds(walk, old, new, site, knot, _STRING)
    if old.pattern != new.pattern:
        effect = Effect.MIXED
        if new.pattern is None or new.pattern in _ANY:
            effect = Effect.WIDENS
        elif old.pattern is None or old.pattern in _ANY:
            effect = Effect.NARROWS
        if site.direction == "response":
            # Texts of replies are read as they come, whatever they look like.
            effect = Effect.SAME
        tell_keyword(
            walk, old, new, site, knot, "pattern", old.pattern, new.pattern, effect
        )
    for word, one, other in (
        ("contentEncoding", old.content_encoding, new.content_encoding),
        ("contentMediaType", old.content_media_type, new.content_media_type),
    ):
        if one != other:
            tell_keyword(walk, old, new, site, knot, word, one, other, Effect.MIXED)


def compare_array(walk: Walk, old: Array, new: Array, site: Site, knot: Knot) -> None:
    """Compare two arrays."""
    _bounds(walk, old, new, site, knot, _ARRAY)
    if old.unique_items != new.unique_items:
        effect = Effect.NARROWS if new.unique_items else Effect.WIDENS
        one, other = old.unique_items or None, new.unique_items or None
        tell_keyword(walk, old, new, site, knot, "uniqueItems", one, other, effect)
    for index, pair in enumerate(zip(old.prefix, new.prefix, strict=False)):
        walk.schema(*pair, site.below(f"[{index}]"), knot)
    if len(old.prefix) != len(new.prefix):
        counts = (len(old.prefix) or None, len(new.prefix) or None)
        tell_keyword(walk, old, new, site, knot, "prefixItems", *counts, Effect.MIXED)
    inner = site.below("[]")
    if isinstance(old.items, Nothing) or isinstance(new.items, Nothing):
        if type(old.items) is not type(new.items):
            closed = isinstance(new.items, Nothing)
            effect = Effect.NARROWS if closed else Effect.WIDENS
            what = "takes no more items" if closed else "takes more items"
            at, was = walk.new.place(new.at, "items"), walk.old.place(old.at, "items")
            code = "items-forbidden" if closed else "items-allowed"
            walk.find(knot, inner, code, effect, what, at, was)
        return
    walk.schema(old.items, new.items, inner, knot)


def compare_sizes(walk: Walk, old: Object, new: Object, site: Site, knot: Knot) -> None:
    """Compare how many members two objects may have."""
    _bounds(walk, old, new, site, knot, _OBJECT)


def _format(
    walk: Walk, old: Number | String, new: Number | String, site: Site, knot: Knot
) -> None:
    one, other = old.format, new.format
    if one == other:
        return
    shown = site.shown()
    if (one or "", other or "") in _WIDER:
        effect = Effect.WIDENS
    elif (other or "", one or "") in _WIDER:
        effect = Effect.NARROWS
    elif one is not None and other is not None:
        effect = Effect.MIXED
    else:
        effect = Effect.NARROWS if one is None else Effect.WIDENS
        if _is_other_type(shown):
            effect = Effect.MIXED
    tell_keyword(walk, old, new, site, knot, "format", one, other, effect)


def _is_other_type(shown: Shown) -> bool:
    """Whether Python users see another type."""
    return shown.before != shown.after


def _bounds(
    walk: Walk,
    old: Schema,
    new: Schema,
    site: Site,
    knot: Knot,
    rows: Rows,
    only: Effect | None = None,
) -> None:
    """Compare limits: to raise an upper one widens, to raise a lower one narrows.

    Of two limits of one end, the one that has the effect of both is told.
    """
    for name, word, upper in rows:
        one: float | None = getattr(old, name)
        other: float | None = getattr(new, name)
        # A length or a number of at least 0 is no limit.
        if word in ("minLength", "minItems", "minProperties"):
            one, other = one or None, other or None
        if one == other:
            continue
        if one is None or other is None:
            effect = Effect.NARROWS if one is None else Effect.WIDENS
        else:
            effect = Effect.WIDENS if (other > one) is upper else Effect.NARROWS
        if only in (None, effect):
            tell_keyword(walk, old, new, site, knot, word, one, other, effect)
