"""Data with other values at some of its places; what was read stays whole beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .node import Json


class Changed:
    """A value and what it was: `written` keeps the places that the text gives it.

    What holds a changed place is copied once; all else is shared.
    """

    def __init__(self, written: Json) -> None:
        self.written = written
        self._holder: list[Json] = [written]
        self._own: dict[int, Json] = {}

    @property
    def data(self) -> Json:
        """The value as it is now."""
        return self._holder[0]

    def put(self, tokens: Sequence[str], value: Json) -> None:
        """Put a value at a place; nothing happens where there is no such place."""
        into: list[Json] | dict[str, Json] = self._holder
        key: str = "0"
        for token in tokens:
            inner = self._copied(_entry(into, key))
            if inner is None:
                return
            _put(into, key, inner)
            into, key = inner, token
        if isinstance(into, dict) or key.isdecimal():
            _put(into, key, value)

    def _copied(self, value: Json) -> list[Json] | dict[str, Json] | None:
        """Return a container that may be changed; None for what is none."""
        if not isinstance(value, (list, dict)):
            return None
        if id(value) in self._own:
            return value
        copied = value.copy()
        self._own[id(copied)] = copied
        return copied


def _entry(holder: list[Json] | dict[str, Json], key: str) -> Json:
    if isinstance(holder, dict):
        return holder.get(key)
    return holder[int(key)] if key.isdecimal() and int(key) < len(holder) else None


def _put(holder: list[Json] | dict[str, Json], key: str, value: Json) -> None:
    if isinstance(holder, dict):
        holder[key] = value
    elif int(key) < len(holder):
        holder[int(key)] = value
