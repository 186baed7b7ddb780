"""Did-you-mean for any number of words: looking a like one up takes its time."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import nearest

MOST = 50
"""Different words that are looked up; the others get no hint."""


class Guess:
    """Finds the known word that an unknown one was probably meant to be."""

    def __init__(self, known: Iterable[str], cutoff: float = 0.7) -> None:
        self._known = list(known)
        self._cutoff = cutoff
        self._found: dict[str, str | None] = {}

    def __call__(self, word: str) -> str | None:
        """Return the word that was meant, or None."""
        if word not in self._found and len(self._found) < MOST:
            self._found[word] = nearest(word, self._known, self._cutoff)
        return self._found.get(word)
