"""Faults as people read them.

spec/openapi.yaml:99:18: error[unknown-ref]: nothing stands at '#/components/...'
   99 |         - {$ref: '#/components/schemas/PetCrate'}
      |                  ^
  at #/components/schemas/Pet/allOf/0/$ref
  hint: did you mean '#/components/schemas/PetCreate'?
"""

from __future__ import annotations

from collections.abc import Iterator

from .fault import Fault, Related, Report, Severity
from .location import Location, Part, Places, Position
from .visible import excerpt, visible

WIDTH = 100
"""Columns of an excerpt."""
MOST = 1000
"""Faults that are shown; the rest is counted."""

_RED, _YELLOW, _CYAN, _BOLD, _DIM, _END = (
    "\x1b[31m",
    "\x1b[33m",
    "\x1b[36m",
    "\x1b[1m",
    "\x1b[2m",
    "\x1b[0m",
)


def format_report(report: Report, *, color: bool = False) -> str:
    """Return all faults of a report as text, sorted by place; "" where there are none.

    Each takes at most six lines. `color` adds the codes of a terminal.
    """
    placed = sorted_faults(report)
    lines = [
        line
        for fault, place in placed[:MOST]
        for line in _fault(fault, place, report.places, color)
    ]
    if len(placed) > MOST:
        lines.append(f"... and {len(placed) - MOST:,} more")
    return "".join(f"{line}\n" for line in lines)


def sorted_faults(report: Report) -> list[tuple[Fault, Position | None]]:
    """Return the faults with their places, sorted, each once."""
    placed = [
        (fault, found_place(report.places, fault.at, fault.part, fault.position))
        for fault in dict.fromkeys(report.faults)
    ]
    return sorted(placed, key=_order)


def _order(placed: tuple[Fault, Position | None]) -> tuple[str, int, int, str, str]:
    """Return what faults are sorted by."""
    fault, place = placed
    line, column = (place.line, place.column) if place else (0, 0)
    return fault.at.source, line, column, fault.code, fault.message


def found_place(
    places: Places | None, at: Location, part: Part, known: Position | None
) -> Position | None:
    """Return the line and column of a fault, or of the nearest place above it."""
    if known is not None or places is None:
        return known
    while (found := places.position(at, part)) is None and at.pointer:
        at, part = Location(at.source, at.pointer.rpartition("/")[0]), "value"
    return found


def _fault(
    fault: Fault, place: Position | None, places: Places | None, color: bool
) -> Iterator[str]:
    """Yield the lines of a fault."""
    tint = _RED if fault.severity is Severity.ERROR else _YELLOW
    where = _where(fault.at.source, place)
    kind = f"{fault.severity.value}[{fault.code}]"
    if color:
        where, kind = f"{_BOLD}{where}{_END}", f"{tint}{kind}{_END}"
    yield f"{where}: {kind}: {visible(fault.message)}"
    if place is not None and places is not None:
        yield from _excerpt(fault.at.source, place, places, tint if color else "")
    if fault.at.pointer:
        yield f"  at #{visible(fault.at.pointer)}"
    if fault.related:
        yield _related(fault.related, places)
    if fault.hint is not None:
        label = f"{_CYAN}hint:{_END}" if color else "hint:"
        yield f"  {label} {visible(fault.hint)}"


def _excerpt(source: str, place: Position, places: Places, tint: str) -> Iterator[str]:
    """Yield the line of a place, and a caret under its first character."""
    text, column = excerpt(places.line(source, place.line), place.column, WIDTH)
    dim, end = (_DIM, _END) if tint else ("", "")
    yield f"{dim}{place.line:5} |{end} {text}".rstrip()
    caret = " " * (column - 1)
    yield f"{dim}      |{end} {caret}{tint}^{end}"


def _related(related: tuple[Related, ...], places: Places | None) -> str:
    """Return the line that tells the second place of a fault."""
    first = related[0]
    place = found_place(places, first.at, first.part, first.position)
    more = f" (and {len(related) - 1} more)" if len(related) > 1 else ""
    return f"  {_where(first.at.source, place)}: {visible(first.label)}{more}"


def _where(source: str, place: Position | None) -> str:
    """Return a place as editors know it: file, line, column."""
    name = visible(source)
    return name if place is None else f"{name}:{place.line}:{place.column}"
