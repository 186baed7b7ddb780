"""Merges two changes of one text line by line; tells where they exclude each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeAlias

Pair: TypeAlias = tuple[int, int, int]
"""Lines that did not change: where in the base, where in the text, how many."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Lines that both changes touch, each in its own way; counted from 0.

    `given` is the line in the text of the document, `kept` the line in the edited one.
    """

    given: int
    kept: int


def merge(
    base: list[str], kept: list[str], given: list[str]
) -> tuple[list[str], list[Conflict]]:
    """Return `given` with the changes that lead from `base` to `kept`.

    Changes that touch, or stand side by side with no line between, exclude each other
    unless they are the same.
    """
    merged: list[str] = []
    conflicts: list[Conflict] = []
    at_base = at_kept = at_given = 0
    for start, in_kept, in_given, count in _common(base, kept, given):
        old = base[at_base:start]
        ours, theirs = kept[at_kept:in_kept], given[at_given:in_given]
        if ours == old:
            merged += theirs
        elif theirs in (old, ours):
            merged += ours
        else:
            first = _first_difference(old, ours), _first_difference(old, theirs)
            conflicts.append(Conflict(at_given + first[1], at_kept + first[0]))
        merged += base[start : start + count]
        at_base, at_kept = start + count, in_kept + count
        at_given = in_given + count
    return merged, conflicts


def _first_difference(old: list[str], new: list[str]) -> int:
    """Return where a text first differs, at its last line at most."""
    pairs = enumerate(zip(old, new, strict=False))
    first = next((n for n, (a, b) in pairs if a != b), min(len(old), len(new)))
    return max(min(first, len(new) - 1), 0)


def _common(
    base: list[str], kept: list[str], given: list[str]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the runs of lines that stand in all three; the last one is the end."""
    left, right = _unchanged(base, kept), _unchanged(base, given)
    i = j = 0
    while i < len(left) and j < len(right):
        (a, in_kept, n), (b, in_given, m) = left[i], right[j]
        start, end = max(a, b), min(a + n, b + m)
        if start < end:
            yield start, in_kept + start - a, in_given + start - b, end - start
        if a + n < b + m:
            i += 1
        else:
            j += 1
    yield len(base), len(kept), len(given), 0


def _unchanged(base: list[str], text: list[str]) -> list[Pair]:
    """Return the runs of lines that a change left alone.

    Lines at both ends are compared first: what is looked at closely is then small.
    """
    limit = min(len(base), len(text))
    head = tail = 0
    while head < limit and base[head] == text[head]:
        head += 1
    while tail < limit - head and base[-1 - tail] == text[-1 - tail]:
        tail += 1
    inner = SequenceMatcher(
        None, base[head : len(base) - tail], text[head : len(text) - tail], False
    )
    return [
        (0, 0, head),
        *((head + a, head + b, size) for a, b, size in inner.get_matching_blocks()),
        (len(base) - tail, len(text) - tail, tail),
    ]
