"""Exceptions for one place: `x-clientpress-allow`, on any object that takes extensions.

    x-clientpress-allow: {unused-component: another document refers to it}

Each names a rule and the reason. It holds for its object and for all that stands in it,
not for what a reference there leads to: that stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..diagnostics import Location
from ..load import Json

if TYPE_CHECKING:
    from .walk import Index

ALLOW = "x-clientpress-allow"

_SMALL = ("info", "contact", "license", "externalDocs", "discriminator", "xml", "flows")
_FLOWS = (
    "implicit",
    "password",
    "clientCredentials",
    "authorizationCode",
    "deviceAuthorization",
)
_INNER = (*_SMALL, *_FLOWS)
"""Members that hold an object with extensions for which the walk has no kind."""


class Exceptions:
    """The exceptions of a document, and which of them a fault has needed."""

    def __init__(self) -> None:
        self._codes: dict[Location, set[str]] = {}
        self._needed: set[tuple[Location, str]] = set()

    def add(self, at: Location, code: str) -> None:
        """Allow what a rule finds in the object at a place."""
        self._codes.setdefault(at, set()).add(code)

    def cover(self, code: str, at: Location) -> bool:
        """Return whether a fault at a place is allowed; that exception is needed."""
        if not self._codes:
            return False
        pointer = at.pointer
        while True:
            holder = Location(at.source, pointer)
            if code in self._codes.get(holder, ()):
                self._needed.add((holder, code))
                return True
            if not pointer:
                return False
            pointer = pointer.rpartition("/")[0]

    def unneeded(self) -> Iterator[tuple[Location, str]]:
        """Yield the exceptions that no fault has needed so far."""
        for at, codes in self._codes.items():
            for code in codes:
                if (at, code) not in self._needed:
                    yield at, code


def written(index: Index) -> Iterator[tuple[Location, Json]]:
    """Yield the objects that make exceptions: their places, and what they allow."""
    if not any(ALLOW in source.text for source in index.document.sources):
        return
    seen = set[Location]()
    for listed in (*index.found.values(), index.pointers):
        for found in listed:
            for at, value in _objects(found.at, found.value):
                if ALLOW in value and at not in seen:
                    seen.add(at)
                    yield at, value[ALLOW]


def _objects(at: Location, value: Json) -> Iterator[tuple[Location, dict[str, Json]]]:
    """Yield an object and the small ones in it."""
    pending = [(at, value)]
    while pending:
        at, value = pending.pop()
        if isinstance(value, dict):
            yield at, value
            pending.extend((at.child(k), value[k]) for k in _INNER if k in value)
