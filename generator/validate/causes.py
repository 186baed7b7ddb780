"""Why something is wrong: faults of one cause, and examples whose schema is wrong.

Where a keyword of a schema is at fault, that is told; that an example fails this very
keyword is no second fault.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import unquote

from ..diagnostics import Fault, Location, Related
from ..load import Json
from .engine import Problem
from .walk import Index

_CODES = frozenset(
    {
        *("structure", "invalid-range", "invalid-pattern", "unknown-keyword"),
        *(
            "mistyped-enum-value",
            "empty-enum",
            "undefined-required-property",
            "unknown-ref",
        ),
    }
)
"""Codes of faults in schemas that make an example fail."""


class Causes:
    """The places in schemas that are at fault, as the engine writes them."""

    def __init__(self, index: Index, uri: Callable[[str], str]) -> None:
        self._at: set[tuple[str, str]] = set()
        self._above: set[tuple[str, str]] = set()
        self._misspelt: set[tuple[str, str]] = set()
        self._required: set[tuple[str, str, str]] = set()
        for at, fault in index.wrong.items():
            if fault.code not in _CODES:
                continue
            places = [at]
            if fault.code == "invalid-range":
                places += [related.at for related in fault.related]
            for place in places:
                self._take(uri(place.source), place)
            if fault.part == "key":
                holder = at.pointer.rpartition("/")[0]
                self._misspelt.add((uri(at.source), holder))
            node = index.document.node(at)
            if node is not None and isinstance(node.value, str):
                holder = at.pointer.rpartition("/")[0]
                self._required.add((uri(at.source), holder, node.value))

    def _take(self, uri: str, at: Location) -> None:
        """Keep a place and all that holds it."""
        pointer = at.pointer
        self._at.add((uri, pointer))
        while pointer:
            self._above.add((uri, pointer))
            pointer = pointer.rpartition("/")[0]

    def cover(self, problem: Problem) -> bool:
        """Return whether a problem is there only since its schema is wrong."""
        if problem.place is None or not self._at:
            return False
        uri, _, fragment = problem.place.partition("#")
        pointer = unquote(fragment)
        if problem.keyword == "required":
            return self._is_required(uri, pointer, problem.argument)
        holder = pointer.rpartition("/")[0]
        if problem.keyword in ("additionalProperties", "unevaluatedProperties") and (
            (uri, holder) in self._misspelt
        ):
            return True
        if (uri, pointer) in self._above:
            return True
        while pointer:
            if (uri, pointer) in self._at:
                return True
            pointer = pointer.rpartition("/")[0]
        return False

    def _is_required(self, uri: str, pointer: str, name: Json) -> bool:
        """Return whether it is a fault that a property is required."""
        return (uri, pointer, str(name)) in self._required or (
            (uri, pointer) in self._at
        )


def as_one(index: Index, faults: list[Fault]) -> Fault:
    """Return the first of faults that have one cause, with the places of the others."""
    if len(faults) == 1:
        return faults[0]

    def line(fault: Fault) -> tuple[str, int]:
        place = index.document.position(fault.at, fault.part)
        return fault.at.source, place.line if place is not None else 0

    first, *others = sorted(faults, key=line)
    also = [Related(fault.at, "also referred to here") for fault in others]
    return replace(first, related=(*first.related, *also))
