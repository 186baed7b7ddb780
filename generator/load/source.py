"""One file of a document: its data, its text, and where things stand in it."""

from __future__ import annotations

import gc
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..diagnostics import Fault, Location, Part, Position, Related, escape
from . import limits
from .changed import Changed
from .frame import Span, Stop
from .marks import Marks
from .reading import decode

if TYPE_CHECKING:
    from .node import Json
    from .yaml_versions import Doubtful

_LINE_END = re.compile(r"\r\n|\r|\n")


class TooManyFaults(Exception):
    """Reading ends: there are more faults than anyone wants to read."""


class Source:
    """A file that was read. Without data it could not be: `faults` says why.

    `name` is what users see, relative as they named the document; `address` is where a
    file of another host was fetched.
    """

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.path = path
        self.address = ""
        self.data: Json = None
        self.text = ""
        self.size = 0
        self.faults: list[Fault] = []
        self.is_empty = False
        self.doubtful: list[Doubtful] = []
        self._marks: Marks | None = None
        self._starts: list[int] | None = None
        self._changed: Changed | None = None

    def read(self, read_bytes: Callable[[], bytes]) -> None:
        """Read the file from what gives its bytes.

        Python's garbage collector is held off meanwhile: it would go through the
        growing data again and again, and there is no garbage in it.
        """
        was_on = gc.isenabled()
        gc.disable()
        try:
            raw = read_bytes()
            self.size = len(raw)
            self.text, bad = decode(raw)
            del raw
            if bad is not None:
                raise bad
            self._parse()
        except Stop as stop:
            self._stopped(stop)
        except TooManyFaults:
            pass
        finally:
            if was_on:
                gc.enable()

    def position(self, tokens: Sequence[str], part: Part) -> Position | None:
        """Return where the key or value at the end of a path stands."""
        if not self.text:
            return None
        data = self.data if self._changed is None else self._changed.written
        if self._marks is None:
            from .json_marks import scan

            self._marks = scan(self.text, data)
        span = self._marks.span(data, tokens, part)
        return None if span is None else self.place(span)

    def put(self, tokens: Sequence[str], value: Json) -> None:
        """Put another value at a place; where things stand is as the text has it."""
        if self._changed is None:
            self._changed = Changed(self.data)
        self._changed.put(tokens, value)
        self.data = self._changed.data

    def place(self, span: Span) -> Position:
        """Return the line and column of a span; it ends with its line."""
        start, end = span
        line = bisect_right(self.starts, start)
        first = self.starts[line - 1]
        shown = self.line(line)
        length = min(end, first + len(shown)) - start
        return Position(line, start - first + 1, max(length, 1))

    def line(self, number: int) -> str:
        """Return a line without its end; "" where there is none."""
        if not 0 < number <= len(self.starts):
            return ""
        end = self.starts[number] if number < len(self.starts) else None
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")

    @property
    def starts(self) -> list[int]:
        """The offsets at which lines start."""
        if self._starts is None:
            self._starts = [0, *(m.end() for m in _LINE_END.finditer(self.text))]
        return self._starts

    def fault(
        self,
        code: str,
        message: str,
        span: Span,
        first: Span | None = None,
        hint: str | None = None,
        path: Sequence[str] = (),
    ) -> None:
        """Take up a fault of this file's text."""
        at = Location(self.name, pointer_of(path))
        if code == "duplicate-key" and path[-2:-1] and path[-2].isdecimal():
            if any(_is_beside(fault, at) for fault in self.faults):
                return  # the same slip: two items run into one
            if self.path.suffix.lower() != ".json":
                hint = "is a '- ' missing before it?"
        related: tuple[Related, ...] = ()
        if first is not None:
            related = (Related(at, "first stands here", position=self.place(first)),)
        position = self.place(span) if self.text else None
        self.faults.append(
            Fault(code, message, at, hint=hint, related=related, position=position)
        )
        if len(self.faults) >= limits.MAX_FAULTS:
            raise TooManyFaults

    def _stopped(self, stop: Stop) -> None:
        """Take up the fault that ended the reading."""
        self.data = None
        position = self.place(stop.span) if self.text else None
        at = Location(self.name, "")
        fault = Fault(stop.code, str(stop), at, hint=stop.hint, position=position)
        self.faults.append(fault)

    def _parse(self) -> None:
        """Read the text as JSON where it looks like it, else as YAML."""
        is_json = self.path.suffix.lower() == ".json"
        if is_json or self.text[:200].lstrip()[:1] in ("{", "["):
            from .json_text import read_json

            try:
                self.is_empty = not self.text.strip()
                self.data = None if self.is_empty else read_json(self.text, self)
                return
            except Stop as stop:
                # YAML in braces starts like JSON.
                if is_json or stop.code != "json-syntax":
                    raise
        from .yaml_text import read_yaml

        found, built = read_yaml(self.text, self)
        self.data, self._marks = built.data, built.marks
        self.doubtful = built.doubts.found
        self.is_empty = not found


def _is_beside(fault: Fault, at: Location) -> bool:
    """Return whether a fault is about a key of the same object that stands twice."""
    above = fault.at.pointer.rpartition("/")[0]
    return fault.code == "duplicate-key" and above == at.pointer.rpartition("/")[0]


def pointer_of(tokens: Sequence[str]) -> str:
    """Return the JSON Pointer of a path."""
    return "".join(f"/{escape(token)}" for token in tokens)
