"""Where every key and value of a source stands, kept beside the data.

The data is plain dicts and lists, so that everything after loading is as fast as it can
be. Each container's entries have four offsets into the text (start and end of key and
of value) in one flat array; a pointer is turned into a place by walking from the root,
only when a fault is shown.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..diagnostics import Part

if TYPE_CHECKING:
    from .node import Json

LONG = 100
"""Keys of a mapping from which on their order is kept, once it was asked for."""
STRIDE = 4
"""Offsets per entry: start and end of the key, start and end of the value."""


class Marks:
    """The offsets of all entries of a source; `root` is the span of the whole value."""

    __slots__ = ("_first", "_offsets", "_orders", "root")

    def __init__(self) -> None:
        self._offsets = array("I")
        self._first: dict[int, int] = {}
        self._orders: dict[int, dict[str, int]] = {}
        self.root: tuple[int, int] = (0, 0)

    def add(self, container: object, offsets: Iterable[int]) -> None:
        """Keep the offsets of a container's entries, four each, in its order."""
        self._first[id(container)] = len(self._offsets)
        self._offsets.extend(offsets)

    def entry(self, container: Json, token: str) -> tuple[int, int, int, int] | None:
        """Return the offsets of the entry that a reference token names."""
        first = self._first.get(id(container))
        if first is None:
            return None
        if isinstance(container, dict):
            index = self._index(container, token)
        else:
            index = int(token) if token.isdecimal() else -1
        at = first + index * STRIDE
        found = self._offsets[at : at + STRIDE]
        if index < 0 or len(found) < STRIDE:
            return None
        return found[0], found[1], found[2], found[3]

    def entries(self, container: dict[str, Json], keys: Iterable[str]) -> list[int]:
        """Return the offsets of some members, four each."""
        first = self._first[id(container)]
        where = {key: first + i * STRIDE for i, key in enumerate(container)}
        return [
            offset
            for key in keys
            for offset in self._offsets[where[key] : where[key] + STRIDE]
        ]

    def span(
        self, root: Json, tokens: Sequence[str], part: Part
    ) -> tuple[int, int] | None:
        """Return start and end of the key or value at the end of a path."""
        found: tuple[int, int, int, int] | None = None
        value, holder = root, root
        for token in tokens:
            found = self.entry(value, token)
            if found is None:
                return None
            holder = value
            if isinstance(value, dict):
                value = value[token]
            elif isinstance(value, list):
                value = value[int(token)]
        if found is None:
            return self.root
        # An item of a list has no key.
        is_key = part == "key" and isinstance(holder, dict)
        return found[:2] if is_key else found[2:]

    def _index(self, container: dict[str, Json], token: str) -> int:
        """Return the position of a key among the keys of a mapping, or -1."""
        order = self._orders.get(id(container))
        if order is None:
            order = {key: index for index, key in enumerate(container)}
            if len(order) > LONG:
                self._orders[id(container)] = order
        return order.get(token, -1)
