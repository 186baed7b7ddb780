"""Compares what a value may be: null, and the variants of a union."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from ..ir.schema import (
    Anything,
    Array,
    Boolean,
    Choice,
    Nothing,
    Null,
    Number,
    Object,
    Reference,
    Schema,
    String,
    Union,
)
from .change import Effect
from .discriminators import compare_discriminators
from .extras import compare_extras
from .kinds import compare_kinds, kind_of
from .variants import pair_variants

if TYPE_CHECKING:
    from .side import Side
    from .walk import Knot, Site, Walk

Open: TypeAlias = tuple[list[Schema], bool]
"""The variants of a schema, and whether null is one more."""


def compare_unions(
    walk: Walk,
    olds: Open,
    news: Open,
    whole: tuple[Schema, Schema],
    site: Site,
    knot: Knot,
) -> None:
    """Compare two schemas variant by variant."""
    old, new = whole
    if olds[1] != news[1] and (olds[0] or news[0]):
        _null(walk, old, new, site, knot, is_now=news[1])
    left, right = list(olds[0]), list(news[0])
    if _is_open(walk.old, left) != _is_open(walk.new, right):
        wholes = walk.old.resolve(old), walk.new.resolve(new)
        one = walk.old.resolve(left[0]) if _is_open(walk.old, left) else wholes[0]
        other = walk.new.resolve(right[0]) if one is wholes[0] else wholes[1]
        here = replace(one, at=old.at), replace(other, at=new.at)
        compare_kinds(walk, *here, site, knot)
        return
    if len(left) == len(right) == 1:
        _one(walk, left[0], right[0], site, knot)
        return
    pairs = pair_variants(walk, left, right)
    one, other = walk.old.resolve(old), walk.new.resolve(new)
    if (
        not pairs
        and left
        and right
        and isinstance(one, Union) != isinstance(other, Union)
    ):
        here = replace(one, at=old.at), replace(other, at=new.at)
        compare_kinds(walk, *here, site, knot)
        return
    for each in pairs:
        _one(walk, *each, site, knot)
    _tell_rest(walk, left, right, whole, site, knot)
    if isinstance(one, Union) and isinstance(other, Union):
        told = {_pointer(each) for each in (*left, *right)}
        compare_discriminators(walk, one, other, site, knot, told)
        compare_extras(walk, one, other, site, knot)


def _pointer(schema: Schema) -> str:
    return schema.target.pointer if isinstance(schema, Reference) else ""


def _null(
    walk: Walk, old: Schema, new: Schema, site: Site, knot: Knot, *, is_now: bool
) -> None:
    """Tell a value that may be null now, or no longer."""
    words = ("nullable", "type", "oneOf", "anyOf", "enum")
    place, was = walk.new.place(new.at, *words), walk.old.place(old.at, *words)
    if is_now:
        what, effect = "became nullable", Effect.WIDENS
        advice = "readers: it may be None now. Test for it"
    else:
        what, effect = "became not nullable", Effect.NARROWS
        advice = "callers that give None: RequestValidationError. Give a value"
    is_break = (effect is Effect.WIDENS) is (site.direction == "response")
    code = what.replace(" ", "-")
    said = advice if is_break else None
    walk.find(knot, site, code, effect, what, place, was, advice=said)


def _is_open(side: Side, variants: list[Schema]) -> bool:
    """Whether a value may be anything."""
    return len(variants) == 1 and isinstance(side.resolve(variants[0]), Anything)


def _one(walk: Walk, old: Schema, new: Schema, site: Site, knot: Knot) -> None:
    if isinstance(old, Reference) or isinstance(new, Reference):
        walk.schema(old, new, site, knot)
    else:
        compare_kinds(walk, old, new, site, knot)


def _tell_rest(
    walk: Walk,
    left: list[Schema],
    right: list[Schema],
    whole: tuple[Schema, Schema],
    site: Site,
    knot: Knot,
) -> None:
    """Tell the variants that came and went."""
    old, new = whole
    plain = all(_is_plain(walk, each) for each in (*left, *right))
    noun = "type" if plain else "variant"
    for each in left:
        what = f"lost the {noun} {_called(walk.old, each)}"
        effect = Effect.NARROWS
        at = walk.new.place(new.at, "oneOf", "anyOf", "type")
        advice = None
        if site.direction == "request":
            advice = "callers that send it: choose another one"
        code = f"{noun}-removed"
        walk.find(knot, site, code, effect, what, at, each.at, advice=advice)
    for each in right:
        what = f"gained the {noun} {_called(walk.new, each)}"
        at = each.at if isinstance(each, Reference) else walk.new.place(each.at, "type")
        advice = None
        if site.direction == "response":
            advice = "readers: handle this type too"
        walk.find(
            *(knot, site, f"{noun}-added", Effect.WIDENS, what, at),
            walk.old.place(old.at, "oneOf", "anyOf", "type"),
            advice=advice,
        )


def _is_plain(walk: Walk, schema: Schema) -> bool:
    del walk
    match schema:
        case Reference() | Object() | Choice() | Union():
            return False
        case Anything() | Nothing() | Null() | Boolean() | Number() | String():
            return True
        case Array():
            return True


def _called(side: Side, schema: Schema) -> str:
    if isinstance(schema, Reference):
        return f"`{side.title(side.handle(schema))}`"
    whole = side.resolve(schema)
    if isinstance(whole, Choice):
        return ", ".join(f"`{json.dumps(each)}`" for each in whole.values[:5])
    title = whole.docs.title
    return f"`{title}`" if title else kind_of(whole)
