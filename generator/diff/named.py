"""Compares schemas by their names, where no operation leads to them."""

from __future__ import annotations

from collections.abc import Iterable

from ..ir.schema import Anything, Reference, SchemaId
from ..render.reach import Reach
from .change import Direction, Shown
from .side import Side
from .walk import Knot, Site, Walk


def compare_library(walk: Walk) -> Knot:
    """Compare the schemas of a document without operations: its models."""
    knot = _knot(walk)
    for ids in _pairs(walk.old.api.schemas, walk.new.api.schemas):
        _compare(walk, ids, "response", knot)
    return knot


def compare_left(walk: Walk, direction: Direction) -> Knot:
    """Compare the classes to which no operation leads in both documents alike: their
    names are the same, and so are those who use them by name.
    """
    knot = _knot(walk)
    olds, news = (_classes(side, direction) for side in (walk.old, walk.new))
    for ids in _pairs(olds, news):
        if (*ids, direction) not in walk.knots:
            _compare(walk, ids, direction, knot)
    return knot


def _knot(walk: Walk) -> Knot:
    root = walk.old.document.root.at, walk.new.document.root.at
    site = Site("response", "body", "the API", lambda: Shown("models"))
    return Knot(Anything(root[0]), Anything(root[1]), site)


def _classes(side: Side, direction: Direction) -> list[SchemaId]:
    if side.context is None:
        return []
    found: Reach = side.context.reach
    listed = found.models if direction == "response" else found.params
    return [each.id for each in listed]


def _pairs(
    olds: Iterable[SchemaId], news: Iterable[SchemaId]
) -> list[tuple[SchemaId, SchemaId]]:
    theirs = {each.pointer: each for each in news}
    return [(each, theirs[each.pointer]) for each in olds if each.pointer in theirs]


def _compare(
    walk: Walk, ids: tuple[SchemaId, SchemaId], direction: Direction, knot: Knot
) -> None:
    shown = walk.symbols.named(ids, direction, lambda: Shown("models"))
    site = Site(direction, "body", walk.new.title(ids[1]), shown)
    pair = Reference(ids[0], ids[0]), Reference(ids[1], ids[1])
    walk.schema(*pair, site, knot)
