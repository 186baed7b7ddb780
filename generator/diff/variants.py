"""Finds which variants of two unions belong together."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..ir.schema import Choice, Object, Reference, Schema
from .kinds import kind_of

if TYPE_CHECKING:
    from .side import Side
    from .walk import Walk


def pair_variants(
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
