"""What the YAML builder works with: open containers, and the ways to tell a fault."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from . import limits

if TYPE_CHECKING:
    from .node import Json

Container: TypeAlias = "dict[str, Json] | list[Json]"
Span: TypeAlias = tuple[int, int]
"""Start and end of a token, as offsets into the text."""


def span_of(event: Any) -> Span:
    """Return the span of an event; PyYAML's C parser leaves its types open."""
    return event.start_mark.index, event.end_mark.index


class Sink(Protocol):
    """Takes up the faults that do not end the reading."""

    def fault(
        self,
        code: str,
        message: str,
        span: Span,
        first: Span | None = None,
        hint: str | None = None,
        path: Sequence[str] = (),
    ) -> None:
        """Tell a fault; `first` is the earlier place of a thing that stands twice."""
        ...


class Stop(Exception):
    """A fault after which the rest of a source cannot be read."""

    def __init__(
        self, code: str, message: str, span: Span, hint: str | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.span = span
        self.hint = hint


def too_deep(span: Span) -> Stop:
    """Return the fault of a value that is nested too deeply."""
    message = f"this is nested more than {limits.MAX_DEPTH} levels deep"
    return Stop("too-large", message, span)


class Frame:
    """An open container: the key that waits for its value, and the offsets so far.

    `keeps` tells whether the value of `key` is kept: that of a duplicate or of a merge
    key is not. `weight` counts the nodes in it, `height` the levels, those of aliases
    included.
    """

    __slots__ = (
        "anchor",
        "container",
        "height",
        "keeps",
        "key",
        "merges",
        "offsets",
        "span",
        "weight",
    )

    def __init__(self, container: Container, span: Span, anchor: str | None) -> None:
        self.container = container
        self.span = span
        self.anchor = anchor
        self.key: str | None = None
        self.keeps = True
        self.offsets: list[int] = []
        self.weight = 1
        self.height = 1
        self.merges: list[tuple[Json, Span]] | None = None

    @property
    def wants_key(self) -> bool:
        """Whether the next node is a key."""
        return self.key is None and isinstance(self.container, dict)
