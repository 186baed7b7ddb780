"""Where something stands: a source and a JSON Pointer in it.

A location is cheap to make, so that every node of the IR can carry one. Line and column
are looked up only when a fault is shown (see `Places`), because finding them for a JSON
source means reading its text a second time.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, Protocol, TypeAlias

Part: TypeAlias = Literal["key", "value"]
"""Which token of a pair a fault is about: the member's name or its value."""


def escape(token: str) -> str:
    """Return a reference token as it stands in a JSON Pointer (RFC 6901 §3)."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def unescape(token: str) -> str:
    """Return the member name that a reference token stands for (RFC 6901 §4)."""
    if "~" in token:
        return token.replace("~1", "/").replace("~0", "~")
    return token


_new = tuple[str, str].__new__


class Location(NamedTuple):
    """A place in a source: the name it was loaded under, and a JSON Pointer in it.

    The pointer "" is the root.
    """

    source: str
    pointer: str

    def child(self, key: str | int) -> Location:
        """Return the location of a member or an item of this place."""
        if isinstance(key, str) and ("~" in key or "/" in key):
            key = escape(key)
        # Tens of thousands are made: past __new__ this takes half of the time.
        return _new(Location, (self.source, f"{self.pointer}/{key}"))

    @property
    def above(self) -> Location:
        """The location of what holds this place."""
        return _new(Location, (self.source, self.pointer.rpartition("/")[0]))

    def holds(self, other: Location) -> bool:
        """Return whether another place stands inside this one."""
        return self.source == other.source and other.pointer.startswith(
            f"{self.pointer}/"
        )

    def tokens(self) -> list[str]:
        """Return the unescaped reference tokens from the root to this place."""
        return [unescape(token) for token in self.pointer.split("/")[1:]]


class Position(NamedTuple):
    """A place as editors count it: line and column from 1, length in characters."""

    line: int
    column: int
    length: int


class Places(Protocol):
    """What finds lines and columns: a loaded document."""

    def position(self, at: Location, part: Part) -> Position | None:
        """Return where a key or value stands, or None where no text is known."""
        ...

    def line(self, source: str, number: int) -> str:
        """Return one line of a source without its end; "" where there is none."""
        ...
