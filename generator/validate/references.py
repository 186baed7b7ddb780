"""Rules on references: each leads to an object of its kind, and none in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, Location
from ..load import UnresolvedReference
from .causes import as_one
from .rule import error
from .walk import Index


@error("a reference leads to nothing, or to something of another kind", permissive=True)
def unknown_ref(index: Index) -> Iterator[Fault]:
    """Yield references to nothing, or to what cannot be meant."""
    yield from index.document.passages.values()
    told: dict[tuple[str, bool], list[Fault]] = {}
    for fault in index.unresolved:
        if fault.code == "unknown-ref" and not _is_misplaced(index, fault):
            key = (fault.message, fault.at in index.stand_ins)
            told.setdefault(key, []).append(fault)
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


@error("a reference leads to where this document may not read", permissive=True)
def forbidden_ref(index: Index) -> Iterator[Fault]:
    """Yield references to other hosts or out of the folder of the document."""
    yield from (f for f in index.unresolved if f.code == "forbidden-ref")


@error("references lead back to themselves, and never to a value", permissive=True)
def circular_ref(index: Index) -> Iterator[Fault]:
    """Yield references that lead in a circle, directly or through `allOf` and its kin.

    No value can be checked against such a schema: checking it never ends.
    """
    yield from (f for f in index.unresolved if f.code == "circular-ref")
    yield from map(_fault, index.circles)


def _fault(circle: list[Location]) -> Fault:
    """Return the fault of schemas that apply each other without end."""
    first = min(circle)
    message = f"the schema '#{first.pointer}' applies itself to the same value"
    others = [at.pointer for at in circle if not at.pointer.startswith(first.pointer)]
    if others:
        message += f", through '#{min(others, key=len)}'"
    hint = "take the way back to it out of 'allOf', 'anyOf' or 'oneOf'"
    return Fault("circular-ref", message, first, "key", hint=hint)
