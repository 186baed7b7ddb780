"""Cuts bytes that come in pieces at what ends their parts. No I/O here."""

from __future__ import annotations

import re
from collections.abc import Iterator


class TooLong(Exception):
    """An item is larger than the limit; `line` is where it begins."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class Cutter:
    """Cuts pieces at what `ends` matches; knows the number of each part, from 1."""

    __slots__ = ("_ends", "_fed", "_limit", "_rest", "_seen", "number")

    def __init__(self, ends: re.Pattern[bytes], limit: int) -> None:
        self._ends = ends
        self._limit = limit
        self._rest = bytearray()
        self._seen = 0  # so much of the rest has no end in it
        self._fed = b""
        self.number = 0

    def feed(self, piece: bytes) -> Iterator[bytes]:
        rest = self._rest
        if self._fed == b"\r" and piece:
            piece = piece.removeprefix(b"\n")  # of a CRLF that came in two pieces
            self._fed = b""
        if not piece:
            return
        rest += piece
        start, at = 0, self._seen
        while found := self._ends.search(rest, at):
            self.number += 1
            if found.start() - start > self._limit:
                raise TooLong(self.number)
            part = bytes(rest[start : found.start()])
            start = at = found.end()
            yield part
        del rest[:start]
        self._seen = len(rest)
        if len(rest) > self._limit:
            raise TooLong(self.number + 1)
        # Only an end that this cuts at counts as the first half of a CRLF.
        self._fed = b"" if rest else piece[-1:]

    def rest(self) -> bytes:
        rest = bytes(self._rest)
        self._rest.clear()
        self.number += 1
        return rest
