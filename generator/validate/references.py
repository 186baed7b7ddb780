"""Rules on references: each leads to an object of its kind, and none in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, Location
from ..load import Json, UnresolvedReference
from .causes import as_one
from .kinds import IN_PLACE, Kind
from .rule import error
from .walk import Found, Index

MOST = 100
"""Circles that are told."""


@error("a reference leads to nothing, or to something of another kind", permissive=True)
def unknown_ref(index: Index) -> Iterator[Fault]:
    """Yield references to nothing, or to what cannot be meant."""
    told: dict[str, list[Fault]] = {}
    for fault in index.unresolved:
        if fault.code == "unknown-ref" and not _is_misplaced(index, fault):
            told.setdefault(fault.message, []).append(fault)
    for faults in told.values():
        yield as_one(index, faults)


def _is_misplaced(index: Index, fault: Fault) -> bool:
    """Return whether a reference is right but for a misspelt word at its target."""
    holder = Location(fault.at.source, fault.at.pointer.rpartition("/")[0])
    known = index.wrong.get(holder)
    if known is not None and known.part == "key":
        return True
    node = index.document.node(fault.at)
    if node is not None and isinstance(node.value, str):
        try:
            target = index.document.resolve(node.value, holder, fault.at)
        except UnresolvedReference:
            pass
        else:
            if target.at in index.wrong:
                return True
    text = node.value if node is not None else None
    tokens = text.split("/") if isinstance(text, str) else []
    if tokens[:1] == ["#"] and index.is_below_wrong(fault.at.source, tokens[1:]):
        return True
    return (
        len(tokens) == 4
        and tokens[:2] == ["#", "components"]
        and index.is_misplaced(tokens[2], tokens[3])
    )


@error("a reference leads to where this document may not read")
def forbidden_ref(index: Index) -> Iterator[Fault]:
    """Yield references to other hosts or out of the folder of the document."""
    yield from (f for f in index.unresolved if f.code == "forbidden-ref")


@error("references lead back to themselves, and never to a value")
def circular_ref(index: Index) -> Iterator[Fault]:
    """Yield references that lead in a circle, directly or through `allOf` and its kin.

    No value can be checked against such a schema: checking it never ends.
    """
    direct = [f for f in index.unresolved if f.code == "circular-ref"]
    yield from direct
    told = {fault.at for fault in direct}
    schemas = {found.at: found for found in index.of(Kind.SCHEMA)}
    done: set[Location] = set()
    for at in schemas:
        for circle in _circles(index, schemas, at, done):
            if min(circle).child("$ref") not in told:
                told.add(min(circle).child("$ref"))
                yield _fault(circle)
        if len(told) >= MOST:
            return


def _circles(
    index: Index,
    schemas: dict[Location, Found],
    start: Location,
    done: set[Location],
) -> Iterator[list[Location]]:
    """Yield the circles that can be reached from a schema."""
    path: dict[Location, None] = {}
    stack: list[tuple[Location, bool]] = [(start, False)]
    circles = 0
    while stack and circles < MOST:
        at, is_leaving = stack.pop()
        if is_leaving:
            path.pop(at, None)
            done.add(at)
        elif at in path:
            circles += 1
            yield list(path)[list(path).index(at) :]
        elif at not in done and at in schemas:
            path[at] = None
            stack.append((at, True))
            stack.extend((inner, False) for inner in _applied(index, schemas[at]))


def _fault(circle: list[Location]) -> Fault:
    """Return the fault of schemas that apply each other without end."""
    first = min(circle)
    message = f"the schema '#{first.pointer}' applies itself to the same value"
    others = [at.pointer for at in circle if not at.pointer.startswith(first.pointer)]
    if others:
        message += f", through '#{min(others, key=len)}'"
    hint = "take the way back to it out of 'allOf', 'anyOf' or 'oneOf'"
    return Fault("circular-ref", message, first, "key", hint=hint)


def _applied(index: Index, found: Found) -> Iterator[Location]:
    """Yield the schemas that a schema applies to the very value it is applied to."""
    if not isinstance(found.value, dict):
        return
    for key, member in found.value.items():
        if key == "$ref":
            yield from _target(index, found.value, found.at)
        elif key in IN_PLACE and isinstance(member, list):
            for position, item in enumerate(member):
                at = found.at.child(key).child(position)
                yield from _schema(index, item, at)
        elif key in IN_PLACE:
            yield from _schema(index, member, found.at.child(key))


def _schema(index: Index, value: Json, at: Location) -> Iterator[Location]:
    """Yield where a schema stands; in 3.0 a reference is no schema but a way to one."""
    if index.document.version == "3.0" and isinstance(value, dict) and "$ref" in value:
        yield from _target(index, value, at)
    else:
        yield at


def _target(index: Index, value: dict[str, Json], at: Location) -> Iterator[Location]:
    """Yield where the reference in a schema leads."""
    text = value.get("$ref")
    if isinstance(text, str):
        try:
            target = index.document.resolve(text, at)
            yield (
                index.document.follow(target)
                if index.document.version == "3.0"
                else target
            ).at
        except UnresolvedReference:
            return
