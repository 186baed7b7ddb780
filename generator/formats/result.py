"""What all formats are written from: the faults of a file, with their places found."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from ..diagnostics import Fault, Location, Part, Places, Position, Report, Severity
from ..diagnostics.text import WIDTH, found_place, sorted_faults
from ..diagnostics.visible import excerpt

LONGEST = 500
"""Characters of a token that are kept."""

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Tool:
    """Who speaks: a name and a version."""

    name: str
    version: str


class Described(Protocol):
    """What is known of a rule."""

    @property
    def code(self) -> str:
        """The name of the rule."""
        ...

    @property
    def level(self) -> Literal["error", "warning"]:
        """How bad its faults are, unless the document says otherwise."""
        ...

    @property
    def summary(self) -> str:
        """What is wrong, in one line."""
        ...

    def why(self) -> str:
        """Return why it matters and what to do; "" where nobody has said."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """A token in a file: its pointer, and where it stands if that is known.

    Lines and columns count from 1 and in characters. `end_column` is the one after the
    last character; a token ends on the line it starts on.
    """

    file: str
    pointer: str
    part: Part
    line: int | None = None
    column: int | None = None
    end_column: int | None = None


@dataclass(frozen=True, slots=True)
class Second:
    """A second place of a finding, and what stands there."""

    place: Place
    label: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with its places found.

    `token` is the text at its place, `excerpt` the line around it, fit to be shown;
    both are cut where they are long.
    """

    rule: str
    level: Literal["error", "warning"]
    message: str
    hint: str | None
    place: Place
    token: str
    excerpt: str
    seconds: tuple[Second, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Result:
    """What is said of one document: its name, its findings, and if it could be read."""

    file: str
    findings: tuple[Finding, ...]
    is_readable: bool = True

    def count(self, level: Literal["error", "warning"]) -> int:
        """Return how many findings are of a level."""
        return sum(finding.level == level for finding in self.findings)


def result_of(file: str, report: Report, is_readable: bool = True) -> Result:
    """Return what a report says of a document."""
    return Result(whole(file), tuple(_findings(report)), is_readable)


def whole(text: str) -> str:
    """Return a text that every encoding of Unicode can hold: no lone surrogates."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _findings(report: Report) -> Iterator[Finding]:
    """Yield the faults of a report, sorted by place."""
    seen: dict[str, int] = {}
    for fault, position in sorted_faults(report):
        token, shown = _texts(report.places, fault, position)
        print_ = _fingerprint(fault, token)
        number = seen[print_] = seen.get(print_, 0) + 1
        yield Finding(
            fault.code,
            "error" if fault.severity is Severity.ERROR else "warning",
            whole(fault.message),
            whole(fault.hint) if fault.hint is not None else None,
            _place(fault.at, fault.part, position),
            whole(token[:LONGEST]),
            shown,
            tuple(_seconds(report.places, fault)),
            print_ if number == 1 else f"{print_}-{number}",
        )


def _seconds(places: Places | None, fault: Fault) -> Iterator[Second]:
    """Yield the other places of a fault."""
    for other in fault.related:
        position = found_place(places, other.at, other.part, other.position)
        place = _place(other.at, other.part, position)
        yield Second(place, whole(other.label))


def _place(at: Location, part: Part, position: Position | None) -> Place:
    """Return a place with what is known of it."""
    file, pointer = whole(at.source), whole(at.pointer)
    if position is None:
        return Place(file, pointer, part)
    line, column, length = position
    return Place(file, pointer, part, line, column, column + length)


def _texts(
    places: Places | None, fault: Fault, position: Position | None
) -> tuple[str, str]:
    """Return the token that a fault is about, and the line around it."""
    if places is None or position is None:
        return "", ""
    line = places.line(fault.at.source, position.line)
    start = position.column - 1
    shown, _ = excerpt(line, position.column, WIDTH)
    return line[start : start + position.length], shown.strip()


def _fingerprint(fault: Fault, token: str) -> str:
    """Return what a fault is known by wherever its line moves.

    Neither the line nor the file is part of it, so that the same fault in an older
    commit or in a file of another name has the same one.
    """
    parts: Sequence[str] = (fault.code, fault.at.pointer, fault.part, token)
    text = "\0".join(parts).encode(errors="surrogatepass")
    return hashlib.sha256(text).hexdigest()[:16]
