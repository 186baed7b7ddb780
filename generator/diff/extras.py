"""Compares what Python types cannot say: conditions, `not`, `contains` and others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.schema import Schema
from ..load.node import Json
from .change import Effect, Level
from .keywords import kebab

if TYPE_CHECKING:
    from .walk import Knot, Site, Walk

_CONDITIONS = (
    *("not", "if", "then", "else", "dependentSchemas", "dependentRequired"),
    *("dependencies", "contains", "propertyNames", "unevaluatedItems"),
    "unevaluatedProperties",
    "contentSchema",
)
_COUNTS = {"minContains": False, "maxContains": True}
_OPEN_ENUM = "x-extensible-enum"
_WORDS = (*_CONDITIONS, *_COUNTS, _OPEN_ENUM)


def compare_extras(
    walk: Walk, old: Schema, new: Schema, site: Site, knot: Knot
) -> None:
    """Compare the keywords that forbid values in ways that types cannot say."""
    one, other = walk.old.facts(old.at, _WORDS), walk.new.facts(new.at, _WORDS)
    if one == other:
        return
    for word in _WORDS:
        before, after = one.get(word), other.get(word)
        if before == after:
            continue
        at, was = walk.new.place(new.at, word), walk.old.place(old.at, word)
        if word == _OPEN_ENUM:
            _open_enum(walk, before, after, site, knot, (new, old))
            continue
        said = walk.old.plain(before, old.at), walk.new.plain(after, new.at)
        if said[0] == said[1]:
            continue
        action, effect = _effect(word, before, after)
        verb = {"added": "got", "removed": "lost"}.get(action, "changed")
        what = f"{verb} `{word}`"
        code = f"{kebab(word)}-{action}"
        walk.find(knot, site, code, effect, what, at, was)


def _effect(word: str, before: Json, after: Json) -> tuple[str, Effect]:
    if before is None:
        return "added", Effect.NARROWS
    if after is None:
        return "removed", Effect.WIDENS
    if word in _COUNTS and isinstance(before, int) and isinstance(after, int):
        wider = (after > before) is _COUNTS[word]
        action = "increased" if after > before else "decreased"
        return action, Effect.WIDENS if wider else Effect.NARROWS
    return "changed", Effect.MIXED


def _open_enum(
    walk: Walk,
    before: Json,
    after: Json,
    site: Site,
    knot: Knot,
    pair: tuple[Schema, Schema],
) -> None:
    """Compare the known values of an enum that is open by its own words."""
    if not isinstance(before, list) or not isinstance(after, list):
        return
    new, old = pair
    at, was = walk.new.place(new.at, _OPEN_ENUM), walk.old.place(old.at, _OPEN_ENUM)
    if gone := [each for each in before if each not in after]:
        what = f"lost the known value {gone[0]}"
        code = f"{_OPEN_ENUM}-value-removed"
        walk.find(knot, site, code, Effect.NARROWS, what, at, was)
    if came := [each for each in after if each not in before]:
        what = f"gained the known value {came[0]}"
        sent = site.direction == "request"
        effect = Effect.WIDENS if sent else Level.PATCH
        code = f"{_OPEN_ENUM}-value-added"
        walk.find(knot, site, code, effect, what, at, was)
