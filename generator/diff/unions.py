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
        words = ("nullable", "type", "oneOf", "anyOf", "enum")
        place, was = walk.new.place(new.at, *words), walk.old.place(old.at, *words)
        if news[1]:
            what, effect = "became nullable", Effect.WIDENS
            advice = "readers: it may be None now. Test for it"
        else:
            what, effect = "became not nullable", Effect.NARROWS
            advice = "callers that give None: RequestValidationError. Give a value"
        is_break = (effect is Effect.WIDENS) is (site.direction == "response")
        code = what.replace(" ", "-")
        said = advice if is_break else None
        walk.find(knot, site, code, effect, what, place, was, advice=said)
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
    for one, other in _pairs(walk, left, right):
        _one(walk, one, other, site, knot)
    _tell_rest(walk, left, right, whole, site, knot)
    one, other = walk.old.resolve(old), walk.new.resolve(new)
    if isinstance(one, Union) and isinstance(other, Union):
        told = {_pointer(each) for each in (*left, *right)}
        compare_discriminators(walk, one, other, site, knot, told)
        compare_extras(walk, one, other, site, knot)


def _pointer(schema: Schema) -> str:
    return schema.target.pointer if isinstance(schema, Reference) else ""


def _is_open(side: Side, variants: list[Schema]) -> bool:
    """Whether a value may be anything."""
    return len(variants) == 1 and isinstance(side.resolve(variants[0]), Anything)


def _one(walk: Walk, old: Schema, new: Schema, site: Site, knot: Knot) -> None:
    if isinstance(old, Reference) or isinstance(new, Reference):
        walk.schema(old, new, site, knot)
    else:
        compare_kinds(walk, old, new, site, knot)


def _pairs(
    walk: Walk, left: list[Schema], right: list[Schema]
) -> list[tuple[Schema, Schema]]:
    """Take the variants that belong together out of two lists: alike in name, then
    alone of their kind, and return them.
    """
    found: list[tuple[Schema, Schema]] = []
    for label in (_name, _kind):
        ours: dict[str, list[Schema]] = {}
        for each in right:
            ours.setdefault(label(walk.new, each), []).append(each)
        for each in list(left):
            match = ours.get(label(walk.old, each), [])
            if not match:
                continue
            alone = sum(label(walk.old, o) == label(walk.old, each) for o in left) == 1
            if label is _kind and (len(match) > 1 or not alone):
                continue
            if _are_both_known(walk, each, match[0]):
                continue
            other = match.pop(0)
            left.remove(each)
            right.remove(other)
            found.append((each, other))
    return found


def _are_both_known(walk: Walk, old: Schema, new: Schema) -> bool:
    """Whether two variants are different components of one document, so that one took
    the other's place and was not only renamed.
    """
    if not isinstance(old, Reference) or not isinstance(new, Reference):
        return False
    ours = {each.pointer for each in walk.new.api.schemas}
    theirs = {each.pointer for each in walk.old.api.schemas}
    before, after = old.target.pointer, new.target.pointer
    return before != after and (before in ours or after in theirs)


def _name(side: Side, schema: Schema) -> str:
    """Return what a variant is called, or what it says where it has no name."""
    if isinstance(schema, Reference):
        return f"#{schema.target.pointer.rpartition('/')[2]}"
    whole = side.resolve(schema)
    if isinstance(whole, Choice):
        return json.dumps(whole.values)
    return f"{kind_of(whole)} {whole.docs.title or _members(whole)}"


def _members(schema: Schema) -> str:
    if isinstance(schema, Object):
        return ",".join(sorted(each.name for each in schema.properties))
    return ""


def _kind(side: Side, schema: Schema) -> str:
    whole = side.resolve(schema)
    if isinstance(whole, Object):
        return f"object {isinstance(schema, Reference)}"
    return kind_of(whole)


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
