"""Cuts the bytes of a stream into its items: events, lines, records. No I/O here.

Server-sent events are read as the HTML standard says. JSON Lines and its kin have one
JSON value a line; `application/json-seq` (RFC 7464) begins each with a separator.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from .cutter import Cutter, TooLong

_BOM = b"\xef\xbb\xbf"
_ANY_END = re.compile(rb"\r\n|\r|\n")
_NEWLINE = re.compile(rb"\n")
_SEPARATOR = b"\x1e"


class Frame(NamedTuple):
    """One item as text; `line` is where in the stream it begins, from 1."""

    text: str
    line: int
    event: str = "message"
    id: str = ""
    retry: int | None = None


class Framing(Protocol):
    """Takes the pieces of a stream as they come; gives the items that are whole."""

    def feed(self, piece: bytes) -> Iterator[Frame]:
        """Take one more piece."""
        ...

    def end(self) -> Iterator[Frame]:
        """There are no more pieces."""
        ...


def framing_of(media_type: str, limit: int) -> Framing | None:
    """The framing of a media type; None where it is no stream of items."""
    name = media_type.partition(";")[0].strip().lower()
    if name == "text/event-stream":
        return Events(limit)
    if name.endswith(("/json-seq", "+json-seq")):
        return Records(limit)
    return Lines(limit) if name in _LINES else None


_LINES = frozenset(
    f"application/{name}"
    for name in (
        *("jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "json-lines"),
        *("ndjson", "x-ndjson", "stream+json", "x-json-stream"),
    )
)


class Events:
    """`text/event-stream`."""

    def __init__(self, limit: int) -> None:
        self._lines = Cutter(_ANY_END, limit)
        self._limit = limit
        self._data: list[str] = []
        self._size = 0
        self._begin = 1
        self._event = ""
        self._id = ""
        self._retry: int | None = None

    def feed(self, piece: bytes) -> Iterator[Frame]:
        for line in self._lines.feed(piece):
            if self._lines.number == 1:
                line = line.removeprefix(_BOM)
            if line:
                self._field(line.decode("utf-8", "replace"))
                continue
            if self._data:
                yield Frame(
                    "\n".join(self._data),
                    self._begin,
                    self._event or "message",
                    self._id,
                    self._retry,
                )
            self._data, self._size, self._event = [], 0, ""
            self._begin = self._lines.number + 1

    def end(self) -> Iterator[Frame]:
        """What no blank line ended is not whole; the standard throws it away."""
        return iter(())

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
            self._size += len(value) + 1
            if self._size > self._limit:
                raise TooLong(self._begin)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self._retry = int(value[:15])


class Lines:
    """One JSON value a line; blank lines mean nothing."""

    def __init__(self, limit: int) -> None:
        self._lines = Cutter(_NEWLINE, limit)

    def feed(self, piece: bytes) -> Iterator[Frame]:
        for line in self._lines.feed(piece):
            yield from self._frames(line)

    def end(self) -> Iterator[Frame]:
        return self._frames(self._lines.rest())

    def _frames(self, line: bytes) -> Iterator[Frame]:
        number = self._lines.number
        if number == 1:
            line = line.removeprefix(_BOM)
        if line and not line.isspace():
            yield Frame(line.decode("utf-8", "replace").strip(), number)


class Records:
    """JSON text sequences: a record ends where the next begins, or as soon as it is
    whole and nothing else has come.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._rest = bytearray()
        self._line = 1

    def feed(self, piece: bytes) -> Iterator[Frame]:
        first, *others = piece.split(_SEPARATOR)
        self._add(first)
        for part in others:
            yield from self.end()
            self._add(part)
        if self._rest.endswith(b"\n") and _is_whole(self._rest):
            yield from self.end()

    def end(self) -> Iterator[Frame]:
        record = bytes(self._rest)
        self._rest.clear()
        line = self._line
        self._line += record.count(b"\n")
        if record and not record.isspace():
            yield Frame(record.decode("utf-8", "replace").strip(), line)

    def _add(self, part: bytes) -> None:
        self._rest += part
        if len(self._rest) > self._limit:
            raise TooLong(self._line)


def _is_whole(record: bytearray) -> bool:
    try:
        json.loads(record)
    except (ValueError, RecursionError):
        return False
    return True
