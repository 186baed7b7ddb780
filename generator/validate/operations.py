"""Rules on operations: their ids are unique, their marks are true or false."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, Location, Related
from .kinds import Kind
from .rule import error
from .walk import Index
from .words import kind_of, quoted


@error("an operationId is used twice", lowerable=True, permissive=True)
def duplicate_operation_id(index: Index) -> Iterator[Fault]:
    """Yield operations whose operationId another one has."""
    first: dict[str, Location] = {}
    for found in index.of(Kind.OPERATION):
        name = found.get("operationId")
        if not isinstance(name, str):
            continue
        at = found.at.child("operationId")
        if name in first:
            if _is_before(index, at, first[name]):
                at, first[name] = first[name], at
            message = f"the operationId {quoted(name)} is used twice"
            related = (Related(first[name], "first used here"),)
            yield Fault("duplicate-operation-id", message, at, related=related)
        else:
            first[name] = at


def _is_before(index: Index, one: Location, other: Location) -> bool:
    """Return whether one place of a file stands above another."""
    places = [index.document.position(at, "value") for at in (one, other)]
    lines = [place.line if place is not None else 0 for place in places]
    return one.source == other.source and lines[0] < lines[1]


@error("an x-idempotent is neither true nor false", lowerable=True)
def invalid_idempotent(index: Index) -> Iterator[Fault]:
    """Yield marks that would be taken for false: a client would not repeat the call."""
    for found in index.of(Kind.OPERATION):
        if not isinstance(found.value, dict) or "x-idempotent" not in found.value:
            continue
        mark = found.value["x-idempotent"]
        if not isinstance(mark, bool):
            message = f"'x-idempotent' must be a boolean, but it is {kind_of(mark)}"
            meant = isinstance(mark, str) and mark.lower()
            hint = f"write {meant}" if meant in ("true", "false") else None
            at = found.at.child("x-idempotent")
            yield Fault("invalid-idempotent", message, at, hint=hint)
