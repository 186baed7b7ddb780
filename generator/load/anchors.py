"""YAML anchors: what they name, and how much their aliases add."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..diagnostics import nearest
from . import limits
from .frame import Span, Stop

if TYPE_CHECKING:
    from .node import Json


class Anchored(NamedTuple):
    """What an anchor names: the value, the nodes in it, and its levels."""

    value: Json
    weight: int
    height: int


class Anchors:
    """The anchors so far. An anchor whose node is still open has no value."""

    def __init__(self) -> None:
        self._known: dict[str, Anchored | None] = {}
        self._added = 0

    def open(self, name: str | None) -> None:
        """Take up an anchor whose node starts."""
        if name is not None:
            self._known[name] = None

    def close(
        self, name: str | None, value: Json, weight: int, height: int = 0
    ) -> None:
        """Take up what an anchor names, and how much that is."""
        if name is not None:
            self._known[name] = Anchored(value, weight, height)

    def find(self, name: str, span: Span) -> Anchored:
        """Return what an alias stands for."""
        if name not in self._known:
            near = nearest(name, self._known)
            hint = f"did you mean '*{near}'?" if near else None
            raise Stop("yaml-syntax", f"no anchor '&{name}' stands above", span, hint)
        target = self._known[name]
        if target is None:
            message = f"the alias '*{name}' stands inside of what it names"
            raise Stop("recursive-alias", message, span)
        return target

    def count(self, weight: int, span: Span) -> None:
        """Count nodes that an alias or a merge adds; stop where there are too many."""
        self._added += weight
        if self._added > limits.MAX_EXPANSION:
            message = f"aliases expand to more than {limits.MAX_EXPANSION:,} values"
            raise Stop("too-large", message, span)
