"""Lines of files that are no part of a document, for the excerpts of faults."""

from __future__ import annotations

from ..diagnostics import Location, Part, Places, Position


class Texts:
    """Finds lines in the files given to it, and all else where `inner` does."""

    def __init__(self, inner: Places | None) -> None:
        self.inner = inner
        self._lines: dict[str, list[str]] = {}

    def add(self, source: str, text: str) -> None:
        """Take up a file under the name that its user knows."""
        self._lines[source] = text.split("\n")

    def position(self, at: Location, part: Part) -> Position | None:
        """Return where the key or the value at a location stands."""
        return None if self.inner is None else self.inner.position(at, part)

    def line(self, source: str, number: int) -> str:
        """Return a line of a file without its end; "" where there is none."""
        lines = self._lines.get(source)
        if lines is None:
            return "" if self.inner is None else self.inner.line(source, number)
        return lines[number - 1] if 0 < number <= len(lines) else ""
