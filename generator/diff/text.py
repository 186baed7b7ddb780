"""The report for people: each change with its place, its symbol and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics.visible import visible
from .change import Change, Level, Shown
from .compare import Comparison

WIDTH = 5
"""Of the longest level."""
_LONGEST = 400
_FEW = 3


def report(found: Comparison) -> str:
    """Return all changes, and in the last line what they ask of the version."""
    lines: list[str] = []
    for each in found.changes:
        if each.level is not Level.NONE:
            lines += entry(found, each)
    return "".join(f"{line}\n" for line in (*lines, summary(found)))


def entry(found: Comparison, change: Change) -> Iterator[str]:
    """Yield the lines of one change."""
    level = change.level.name.ljust(WIDTH)
    head = f"{level}  {place_of(found, change)}  {said(change)}"
    yield visible(head, _LONGEST)
    indent = " " * (WIDTH + 2)
    for line in (python_of(change), *also(change), change.advice):
        if line:
            yield f"{indent}{visible(line, _LONGEST)}"


def place_of(found: Comparison, change: Change) -> str:
    """Return `file:line:column`."""
    at, position, _ = found.place(change)
    if position is None:
        return f"{at.source}#{at.pointer}"
    return f"{at.source}:{position.line}:{position.column}"


def said(change: Change) -> str:
    """Return the sentence on a change, with how much it touches."""
    number = len(change.operations)
    return f"{change.message} ({number} operations)" if number > 1 else change.message


def also(change: Change) -> Iterator[str]:
    """Yield the other things of Python that it changes, the first few of them."""
    for each in change.also[:_FEW]:
        yield python_of(each)
    if more := change.also[_FEW:]:
        yield f"and {len(more):,} more: {', '.join(each.symbol for each in more)}"


def python_of(change: Change | Shown) -> str:
    """Return the symbol as it is, and as it was where that differs."""
    before, after = change.before, change.after
    if before == after or change.symbol in (before, after):
        if before is not None and after is not None and before != after:
            return f"{after}   was {before}"
        is_call = change.symbol.startswith("client.")
        return _joined(change.symbol, after if before == after else None, is_call)
    is_call = change.symbol.startswith("client.")
    if after is None:
        return f"{_joined(change.symbol, before, is_call)}   is gone"
    shown = _joined(change.symbol, after, is_call)
    if before is None:
        return f"{shown}   is new"
    was = before.partition(": ")[2] if not is_call and ": " in before else before
    return f"{shown}   was {f'({before})' if is_call and ':' in before else was}"


def _joined(symbol: str, text: str | None, is_call: bool) -> str:
    if text is None:
        return symbol
    if text.startswith("->"):
        return f"{symbol}() {text}"
    rest = text.removeprefix(symbol)
    if rest != text and not rest[:1].isidentifier() and not rest[:1].isdigit():
        return text
    if is_call and ": " in text:
        return f"{symbol}({text})"
    name, colon, rest = text.partition(": ")
    if colon and symbol.endswith(f".{name}"):
        return f"{symbol}: {rest}"
    return f"{symbol}: {text}"


def summary(found: Comparison) -> str:
    """Return in one line how many changes there are, and the next version."""
    if not found.changes:
        return "no changes"
    breaks = sum(each.deployed == "break" for each in found.changes)
    counts = [
        f"{number:,} {level.word}{_deployed(breaks) if level is Level.MAJOR else ''}"
        for level in sorted(Level, reverse=True)
        if level is not Level.NONE
        and (number := sum(each.level is level for each in found.changes))
    ]
    if words := sum(each.level is Level.NONE for each in found.changes):
        counts.append(f"{words:,} of words only")
    told = ", ".join(counts)
    if found.level is Level.NONE:
        return f"{told}; no new version is needed"
    return f"{told}; next version: {found.next_version} (now {found.version})"


def _deployed(number: int) -> str:
    if not number:
        return ""
    return f" ({number:,} break{'s' * (number == 1)} deployed clients)"
