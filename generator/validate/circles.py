"""Schemas that apply each other to one value without end, and where to cut that.

`allOf`, `anyOf`, `oneOf` and their kin apply schemas to the very value that theirs is
applied to; so does `$ref`. Where they lead back, checking a value never ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import Location
from ..load import Json, UnresolvedReference
from .kinds import IN_PLACE, Kind
from .walk import Found, Index

MOST = 100
"""Circles that are told."""
_UNIONS = ("oneOf", "anyOf")
_OF_ITSELF = frozenset(
    {"title", "description", "example", "examples", "default", "deprecated"}
)
"""What a parent says of itself, not of those that extend it."""


class StandIn(NamedTuple):
    """A value in the place of another, and what that means.

    An item that `is_out` is taken out of its list.
    """

    at: Location
    means: str
    value: Json = None
    is_out: bool = False


class Edge(NamedTuple):
    """A schema, the place of what applies another one, and where that stands."""

    start: Location
    by: Location
    end: Location


def circles(index: Index) -> Iterator[list[Location]]:
    """Yield the circles of a document, each once."""
    told = {f.at.above for f in index.unresolved if f.code == "circular-ref"}
    schemas = {found.at: found for found in index.of(Kind.SCHEMA)}
    done: set[Location] = set()
    for at in schemas:
        for circle in _from(index, schemas, at, done):
            if min(circle) not in told:
                told.add(min(circle))
                yield circle
        if len(told) >= MOST:
            return


def _from(
    index: Index,
    schemas: dict[Location, Found],
    start: Location,
    done: set[Location],
) -> Iterator[list[Location]]:
    """Yield the circles that can be reached from a schema."""
    path: dict[Location, None] = {}
    stack: list[tuple[Location, bool]] = [(start, False)]
    count = 0
    while stack and count < MOST:
        at, is_leaving = stack.pop()
        if is_leaving:
            path.pop(at, None)
            done.add(at)
        elif at in path:
            count += 1
            yield list(path)[list(path).index(at) :]
        elif at not in done and at in schemas:
            path[at] = None
            stack.append((at, True))
            stack.extend((edge.end, False) for edge in _applied(index, schemas[at]))


def _applied(index: Index, found: Found) -> Iterator[Edge]:
    """Yield the schemas that a schema applies to the very value it is applied to."""
    if not isinstance(found.value, dict):
        return
    for key, member in found.value.items():
        if key == "$ref":
            yield from _target(index, found.value, found.at, found.at)
        elif key in IN_PLACE and isinstance(member, list):
            for position, item in enumerate(member):
                at = found.at.child(key).child(position)
                yield from _schema(index, item, at, found.at)
        elif key in IN_PLACE:
            yield from _schema(index, member, found.at.child(key), found.at)


def _schema(index: Index, value: Json, at: Location, start: Location) -> Iterator[Edge]:
    """Yield where a schema stands; in 3.0 a reference is no schema but a way to one."""
    if index.document.version == "3.0" and isinstance(value, dict) and "$ref" in value:
        yield from _target(index, value, at, start)
    else:
        yield Edge(start, at, at)


def _target(
    index: Index, value: dict[str, Json], at: Location, start: Location
) -> Iterator[Edge]:
    """Yield where the reference in a schema leads."""
    text = value.get("$ref")
    if isinstance(text, str):
        try:
            target = index.document.resolve(text, at)
            if index.document.version == "3.0":
                target = index.document.follow(target)
        except UnresolvedReference:
            return
        yield Edge(start, at, target.at)


def cut(index: Index, circle: list[Location]) -> StandIn:
    """Return what a circle is cut with, so that all else in it keeps its meaning."""
    edges = _edges(index, circle)
    for edge, following in zip(edges, [*edges[1:], *edges[:1]], strict=True):
        if _keyword(edge.by) == "allOf" and _keyword(following.by) in _UNIONS:
            return _parent(index, edge)
    for words in (_UNIONS, ("allOf",)):
        for edge in edges:
            if _keyword(edge.by) in words:
                means = "it is no part of itself"
                return StandIn(edge.by, means, is_out=True)
    first = edges[0]
    node = index.document.node(first.start)
    kept = {} if node is None else node.mapping()
    value = {key: each for key, each in kept.items() if key not in {*IN_PLACE, "$ref"}}
    return StandIn(first.start, "what leads back is left out", value)


def _edges(index: Index, circle: list[Location]) -> list[Edge]:
    """Return what leads from each schema of a circle to the next, references apart.

    From 3.1 on a reference is a schema of its own: it goes with what applies it.
    """
    schemas = {found.at: found for found in index.of(Kind.SCHEMA)}
    found: list[Edge] = []
    for start, end in zip(circle, [*circle[1:], *circle[:1]], strict=True):
        applied = _applied(index, schemas[start])
        edge = next(each for each in applied if each.end == end)
        if edge.by == start and found and found[-1].by == start:
            edge = Edge(found.pop().start, start, end)
        found.append(edge)
    if len(found) > 1 and found[0].by == found[0].start == found[-1].by:
        found[0] = Edge(found.pop().start, found[0].by, found[0].end)
    return found


def _keyword(at: Location) -> str:
    """Return the keyword in whose list a schema stands; "" where in none."""
    last = at.above.tokens()[-1:]
    return last[0] if last and at.tokens()[-1].isdecimal() else ""


def _parent(index: Index, edge: Edge) -> StandIn:
    """Return a parent as its child has it: not as one of its children again."""
    node, own = index.document.node(edge.end), index.document.node(edge.by)
    parent = {} if node is None else node.mapping()
    beside = {} if own is None else own.mapping()
    value = {
        key: member
        for key, member in parent.items()
        if key not in {*_UNIONS, *_OF_ITSELF, "discriminator"} and key[:2] != "x-"
    }
    if index.document.version != "3.0":
        value |= {key: member for key, member in beside.items() if key != "$ref"}
    means = f"'#{edge.end.pointer}' is taken without its variants"
    return StandIn(edge.by, means, value)
