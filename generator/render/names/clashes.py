"""Settles which of several things gets a name that all of them want.

The order of the document never matters, and nothing is counted. Where one of them has
the best claim (the lowest `rank`) it keeps the name; the others, or all where nobody
has the better claim, take their next candidate, which tells more of where they stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ...diagnostics import Fault, Location, Related, Report, Severity
from .words import short_hash

K = TypeVar("K", bound=Hashable)

OVERRIDE, EXACT, ESCAPED, DERIVED, INLINE = range(5)
"""Ranks: `x-python-name`; the name as it stands, or with an underscore at its end; a
name made from it; one made from a place.
"""


@dataclass(frozen=True, slots=True)
class Wish(Generic[K]):
    """What a thing (`key`, at `at`, called `label` in messages) would like to be named.

    `candidates` go from the shortest to the most exact; a hash of `identity` (else of
    `at`) comes after them.
    """

    key: K
    label: str
    at: Location
    candidates: tuple[str, ...]
    rank: int = DERIVED
    identity: str = ""

    def candidate(self, level: int) -> str:
        """Return the candidate of a level; the last levels are told apart by a hash."""
        if level < len(self.candidates):
            return self.candidates[level]
        # Where the document lies on this machine must not count, if it can be helped.
        last = level > len(self.candidates)
        source = self.at.source if last else self.at.source.rsplit("/", 1)[-1]
        who = self.identity or f"{source}#{self.at.pointer} {self.label}"
        length = 64 if last else 6
        return f"{self.candidates[0].rstrip('_')}_{short_hash(who, length)}"


def settle(wishes: Iterable[Wish[K]], report: Report) -> dict[K, str]:
    """Return a name for every key, all different; every clash is told in the report."""
    pending = list(wishes)
    levels = dict.fromkeys((wish.key for wish in pending), 0)
    first: list[list[Wish[K]]] | None = None
    while clashes := _clashes(pending, levels):
        first = clashes if first is None else first
        for clash in clashes:
            for wish in _losers(clash, levels):
                levels[wish.key] += 1
    names = {wish.key: wish.candidate(levels[wish.key]) for wish in pending}
    for clash in first or []:
        report.add(_fault(clash, names))
    return names


def _clashes(wishes: list[Wish[K]], levels: dict[K, int]) -> list[list[Wish[K]]]:
    by_name: defaultdict[str, list[Wish[K]]] = defaultdict(list)
    for wish in wishes:
        by_name[wish.candidate(levels[wish.key])].append(wish)
    return [group for group in by_name.values() if len(group) > 1]


def _losers(clash: list[Wish[K]], levels: dict[K, int]) -> list[Wish[K]]:
    def claim(wish: Wish[K]) -> tuple[bool, int]:
        return (levels[wish.key] > 0, wish.rank)

    best = min(map(claim, clash))
    holders = [wish for wish in clash if claim(wish) == best]
    if len(holders) == 1:
        return [wish for wish in clash if wish is not holders[0]]
    return clash


def _fault(clash: list[Wish[K]], names: dict[K, str]) -> Fault:
    ordered = sorted(clash, key=lambda wish: (wish.rank, wish.at, wish.label))
    wanted = ordered[0].candidates[0]
    told = ", ".join(f"{wish.label} is `{names[wish.key]}`" for wish in ordered)
    return Fault(
        code="name-clash",
        message=f"several things would be named `{wanted}` in Python: {told}",
        at=ordered[-1].at,
        severity=Severity.WARNING,
        hint="give one of them a name with x-python-name",
        related=tuple(
            Related(wish.at, f"{wish.label} stands here") for wish in ordered[:-1]
        ),
    )
