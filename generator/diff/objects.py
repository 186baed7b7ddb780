"""Compares two objects: their properties one by one, and what else they may hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..ir.schema import Nothing, Object, Property
from ..render.reach import is_class, received, sent
from .change import Direction, Level
from .discriminators import compare_discriminators
from .limits import compare_sizes
from .others import compare_others

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
    _class(walk, old, new, site, knot)
    compare_sizes(walk, old, new, site, knot)
    compare_discriminators(walk, old, new, site, knot)
    compare_others(walk, old, new, site, knot)


def _class(walk: Walk, old: Object, new: Object, site: Site, knot: Knot) -> None:
    """Tell a reply that is a model now, or a dict."""
    if site.direction == "request" or is_class(old) is is_class(new):
        return
    what = "is a model now, no longer a dict"
    advice = "readers: read its members as attributes"
    if is_class(old):
        what, advice = "is a dict now, no longer a model", "readers: read it by keys"
    at, was = walk.new.place(new.at, "properties"), old.at
    code = "class-changed"
    walk.find(knot, site, code, Level.MAJOR, what, at, was, advice=advice)


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
