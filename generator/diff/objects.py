"""Compares two objects: their properties one by one, and what else they may hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..ir.schema import Anything, Nothing, Object, Property, Schema
from ..render.names.names import has_extra
from ..render.reach import received, sent
from .change import Direction, Effect, Level, Shown
from .discriminators import compare_discriminators
from .limits import compare_sizes

if TYPE_CHECKING:
    from .walk import Knot, Site, Walk


def compare_objects(
    walk: Walk, old: Object, new: Object, site: Site, knot: Knot
) -> None:
    """Compare two objects as one direction has them."""
    olds = _used(old, site.direction)
    news = _used(new, site.direction)
    known = {each.name: each for each in old.properties}
    kept = {each.name: each for each in new.properties}
    for name in dict.fromkeys((*olds, *news)):
        one, other = olds.get(name), news.get(name)
        inner = replace(
            site.below(name),
            shown=walk.symbols.property(site.ids, one, other, site.direction),
            ids=None,
        )
        if one is None and other is not None:
            _added(walk, old, other, known.get(name), inner, knot)
        elif one is not None and other is None:
            _removed(walk, new, one, kept.get(name), inner, knot)
        elif one is not None and other is not None:
            _both(walk, one, other, inner, knot)
    compare_sizes(walk, old, new, site, knot)
    compare_discriminators(walk, old, new, site, knot)
    _others(walk, old, new, site, knot)


def _used(schema: Object, direction: Direction) -> dict[str, Property]:
    keep = sent if direction == "request" else received
    return {each.name: each for each in keep(schema.properties)}


def _added(
    walk: Walk,
    old: Object,
    new: Property,
    hidden: Property | None,
    site: Site,
    knot: Knot,
) -> None:
    """Tell a property that is new, or that this direction did not have before."""
    old_at = old.at if hidden is None else hidden.at
    what, code, advice = "is new", "property-added", None
    if hidden is not None and site.direction == "request":
        what, code = "is no longer read-only", "became-not-read-only"
    elif hidden is not None:
        what, code = "is no longer write-only", "became-not-write-only"
    level = Level.MINOR
    if site.direction == "request" and new.required:
        what, level = f"{what}, and required", Level.MAJOR
        code = "required-property-added" if hidden is None else code
        advice = _leaving_out(site)
    walk.find(knot, site, code, level, what, new.at, old_at, advice=advice)


def _leaving_out(site: Site) -> str:
    name = site.shown().symbol.rpartition(".")[2]
    return (
        "callers that leave it out: RequestValidationError, and a mypy error. "
        f"Add {name}=."
    )


def _removed(
    walk: Walk,
    new: Object,
    old: Property,
    hidden: Property | None,
    site: Site,
    knot: Knot,
) -> None:
    """Tell a property that is gone, or that this direction no longer has."""
    place = (
        None if hidden is None else walk.new.place(hidden.at, "readOnly", "writeOnly")
    )
    what, code, may_break = "is gone", "property-removed", None
    if site.direction == "request":
        may_break = isinstance(new.additional, Nothing)
        advice = "callers that give it: a mypy error. Leave it out"
        if hidden is not None and not isinstance(hidden.schema, Nothing):
            what, code = "became read-only", "became-read-only"
    else:
        advice = "readers: AttributeError. Stop using it"
        may_break = old.required
        if hidden is not None:
            what, code = "became write-only", "became-write-only"
        elif old.required:
            code = "required-property-removed"
    at, was, level = place, old.at, Level.MAJOR
    walk.find(
        *(knot, site, code, level, what, at, was), advice=advice, may_break=may_break
    )


def _both(walk: Walk, old: Property, new: Property, site: Site, knot: Knot) -> None:
    if old.required != new.required:
        _required(walk, old, new, site, knot)
    if walk.old.names is not None and walk.new.names is not None:
        _renamed(walk, old, new, site, knot)
    one, other = old.schema, new.schema
    if old.docs.deprecated != new.docs.deprecated:
        one_more = new.docs.deprecated
        code = "deprecated" if one_more else "undeprecated"
        what = f"is {'now' if one_more else 'no longer'} deprecated"
        level = Level.MINOR if one_more else Level.PATCH
        at = walk.new.place(new.at, "deprecated")
        was = walk.old.place(old.at, "deprecated")
        walk.find(knot, site, code, level, what, at, was)
    walk.schema(one, other, site, knot)


def _required(walk: Walk, old: Property, new: Property, site: Site, knot: Knot) -> None:
    advice = None
    if new.required:
        code, what = "became-required", "became required"
        level = Level.PATCH
        if site.direction == "request":
            level, advice = Level.MAJOR, _leaving_out(site)
    else:
        code, what = "became-optional", "became optional"
        level = Level.MINOR
        if site.direction == "response":
            level = Level.MAJOR
            advice = "readers: it may be missing, and reads as None then. Test for it"
    walk.find(knot, site, code, level, what, new.at, old.at, advice=advice)


def _renamed(walk: Walk, old: Property, new: Property, site: Site, knot: Knot) -> None:
    """Tell a field whose name in Python moved, as by `x-python-name` or a clash."""
    shown = site.shown()
    if shown.before is None or shown.after is None:
        return
    before, after = (text.partition(":")[0] for text in (shown.before, shown.after))
    if before != after:
        what = f"is called `{after}` in Python, no longer `{before}`"
        advice = f"write {after} for {before}"
        code = "name-changed"
        walk.find(knot, site, code, Level.MAJOR, what, new.at, old.at, advice=advice)


def _others(walk: Walk, old: Object, new: Object, site: Site, knot: Knot) -> None:
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
