"""Whether a schema says what its values are, itself or through what it is made of."""

from __future__ import annotations

from ..diagnostics import Location
from ..load import Json, UnresolvedReference
from .walk import Index

DEPTH = 4
"""References and parts in each other that are asked for a description."""

_MADE_OF = ("$ref", "allOf", "anyOf", "oneOf")

_HIDING = frozenset(
    {"structure", "unknown-keyword", "unknown-ref", "circular-ref", "forbidden-ref"}
)
"""Codes of faults at what may describe something."""


class Described:
    """Tells whether a schema, or what it is made of, says what its values are."""

    def __init__(self, index: Index) -> None:
        self._document = index.document
        self._doubtful = _doubtful(index)
        self._known: dict[Location, bool | None] = {}

    def __call__(
        self, schema: Json, holder: Location, key: str, depth: int = DEPTH
    ) -> bool | None:
        """Return whether it does; the place only says where references start from.

        One value alone needs no words. None where something is wrong that may be what
        describes it.
        """
        if not isinstance(schema, dict) or "description" in schema or "const" in schema:
            return True
        at = holder.child(key) if key else holder
        if at in self._doubtful:
            return None
        if schema.keys().isdisjoint(_MADE_OF) or not depth:
            return False
        found = [
            self(part, at, keyword, depth - 1)
            for keyword in _MADE_OF[1:]
            for part in _list(schema.get(keyword))
        ]
        if "$ref" in schema:
            found.append(self._target(schema, at, depth))
        return True if True in found else None if None in found else False

    def _target(self, schema: dict[str, Json], at: Location, depth: int) -> bool | None:
        """Return whether what a reference leads to is described."""
        try:
            target = self._document.resolve(str(schema["$ref"]), at)
            self._document.follow(target)
        except UnresolvedReference:
            return None
        if target.at not in self._known:
            self._known[target.at] = False
            self._known[target.at] = self(target.value, target.at, "", depth - 1)
        return self._known[target.at]


def _list(value: Json) -> list[Json]:
    """Return a list; an empty one where there is none."""
    return value if isinstance(value, list) else []


def _doubtful(index: Index) -> set[Location]:
    """Return the schemas of which a member is wrong: it may be what describes them."""
    found = set[Location]()
    for at, fault in index.wrong.items():
        if fault.code not in _HIDING:
            continue
        above, _, _ = at.pointer.rpartition("/")
        found.add(Location(at.source, above))
        above, _, word = above.rpartition("/")
        while word in _MADE_OF or word.isdecimal():
            found.add(Location(at.source, above))
            above, _, word = above.rpartition("/")
    return found
