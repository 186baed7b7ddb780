"""Compares how parameters are written on the wire.

Callers write the same in Python. But a client that is deployed sends what an API that
changed does not read, and a new client what one that did not change yet does not.
"""

from __future__ import annotations

from ..ir.operation import Parameter
from ..ir.schema import Anything, Array, Object, Schema, Union
from .change import Level
from .side import Side
from .walk import Knot, Site, Walk

UPGRADE = (
    "deployed clients: the API does not read what they send. Upgrade them; "
    "callers write the same"
)
_LISTS = {"form", "spaceDelimited", "pipeDelimited"}


def compare_styles(
    walk: Walk, old: Parameter, new: Parameter, site: Site, knot: Knot
) -> None:
    """Compare where and how a parameter is sent."""
    if old.location != new.location:
        what = f"is sent in the {new.location} now, not in the {old.location}"
        at, was = walk.new.place(new.at, "in"), walk.old.place(old.at, "in")
        code, level = "parameter-moved", Level.MAJOR
        walk.find(knot, site, code, level, what, at, was, advice=UPGRADE)
        return
    before, after = _said(walk.old, old), _said(walk.new, new)
    if before == after:
        return
    words = ("content", "style", "explode")
    at, was = walk.new.place(new.at, *words), walk.old.place(old.at, *words)
    level, advice = Level.PATCH, None
    what = "is said to be written in another style, which for its values is the same"
    if old.allow_reserved != new.allow_reserved:
        word, is_now = "allowReserved", new.allow_reserved
        at, was = walk.new.place(new.at, word), walk.old.place(old.at, word)
        what = f"is {'now' if is_now else 'no longer'} sent without quoting"
    if _written(walk.old, old) != _written(walk.new, new):
        level, advice = Level.MAJOR, UPGRADE
        what = f"is written in another style: {_called(new)}, no longer {_called(old)}"
    code = "style-changed"
    walk.find(knot, site, code, level, what, at, was, advice=advice)


def _said(side: Side, each: Parameter) -> tuple[object, ...]:
    said = side.facts(each.at, ("style",)).get("style")
    style = said if said != each.style else None
    return each.style, each.explode, style, each.media_type, each.allow_reserved


def _called(each: Parameter) -> str:
    if each.media_type is not None:
        return each.media_type
    return f"{each.style}, {'' if each.explode else 'not '}exploded"


def _written(side: Side, each: Parameter) -> tuple[object, ...]:
    """Return what tells two ways to write a parameter from each other."""
    style, explode = each.style, each.explode
    if each.media_type is not None:
        return (each.media_type.partition(";")[0].strip().lower(),)
    kinds = _kinds(side, each.schema)
    if not kinds:
        # One value is written behind its name, but for these two.
        return (style if style in ("label", "matrix") else "plain",)
    if style == "simple" and kinds == {"array"}:
        return (style,)
    if style in _LISTS and explode and kinds == {"array"}:
        return "form", True
    return (style,) if style == "deepObject" else (style, explode)


def _kinds(side: Side, schema: Schema, depth: int = 0) -> set[str]:
    """Return which of its values are more than one: arrays, objects."""
    whole = side.resolve(schema)
    match whole:
        case Array():
            return {"array"}
        case Object():
            return {"object"}
        case Anything():
            return {"array", "object"}
        case Union() if depth < _DEPTH:
            return {
                kind
                for part in whole.variants
                for kind in _kinds(side, part, depth + 1)
            }
        case _:
            return set()


_DEPTH = 8
