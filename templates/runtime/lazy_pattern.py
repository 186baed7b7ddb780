"""Regular expressions that are compiled when they are first needed.

Compiling takes longer than most of what a first call does, and it needs few of them.
"""

from __future__ import annotations

import re


class LazyPattern:
    """A regular expression; `compiled` is made on first use."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression; two threads may make it at once, to no harm."""
        found = self._compiled
        if found is None:
            found = self._compiled = re.compile(self._source, self._flags)
        return found
