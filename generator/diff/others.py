"""Compares what the members of an object hold that no property names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..ir.schema import Anything, Nothing, Object, Schema
from ..render.names.names import has_extra
from .change import Effect, Level, Shown

if TYPE_CHECKING:
    from .walk import Knot, Site, Walk


def compare_others(
    walk: Walk, old: Object, new: Object, site: Site, knot: Knot
) -> None:
    """Compare what the members hold that no property names."""
    patterns, others = dict(old.pattern_properties), dict(new.pattern_properties)
    for pattern in dict.fromkeys((*patterns, *others)):
        one, other = patterns.get(pattern), others.get(pattern)
        inner = site.below(f"{{{pattern}}}")
        if one is not None and other is not None:
            walk.schema(one, other, inner, knot)
            continue
        action, effect = "removed", Effect.WIDENS
        if one is None:
            action, effect = "added", Effect.NARROWS
        verb = "is new" if one is None else "is gone"
        what = f"`patternProperties` for {pattern} {verb}"
        at = walk.new.place(new.at, "patternProperties")
        was = walk.old.place(old.at, "patternProperties")
        walk.find(knot, site, f"pattern-property-{action}", effect, what, at, was)
    _further(walk, old, new, site, knot)
    one, other = old.additional, new.additional
    if _says_as_much(one, other):
        return
    at = walk.new.place(new.at, "additionalProperties")
    was = walk.old.place(old.at, "additionalProperties")
    closed = isinstance(other, Nothing)
    if closed or isinstance(one, Nothing):
        code = f"additional-properties-{'forbidden' if closed else 'allowed'}"
        effect = Effect.NARROWS if closed else Effect.WIDENS
        what = f"{'no longer ' if closed else ''}allows other properties"
        # Models keep members that nobody declared, and always did.
        level = effect if site.direction == "request" else Level.PATCH
        walk.find(knot, site, code, level, what, at, was)
        return
    walk.schema(one, other, site.below("{}"), knot)


def _further(walk: Walk, old: Object, new: Object, site: Site, knot: Knot) -> None:
    """Tell a model that lost the attribute for members that no property names."""
    if site.direction == "request" or not has_extra(old) or has_extra(new):
        return
    symbol = f"{site.shown().symbol}.additional_properties"
    site = replace(site, shown=lambda: Shown(symbol, symbol))
    what, code = "no longer types other properties", "additional-properties-untyped"
    advice = "readers: AttributeError. Read them by model[key]"
    at, was = new.at, old.at
    walk.find(knot, site, code, Level.MAJOR, what, at, was, advice=advice)


def _says_as_much(one: Schema, other: Schema) -> bool:
    both = type(one) is type(other)
    return both and isinstance(one, Anything | Nothing)
