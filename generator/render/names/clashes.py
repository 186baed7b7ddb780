"""Settles which of several things gets a name that all of them want.

The order of the document never matters, and nothing is counted. Who had the name at the
last run keeps it. Else, where one of them has the best claim (the lowest `rank`) that
one has the name; the others, or all where nobody has the better claim, take their next
candidate, which tells more of where they stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
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

    `candidates` go from the shortest to the most exact; a hash of `identity` comes
    after them, and one of `at` where that does not do.
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
        file = self.at.source.rsplit("/", 1)[-1]
        places = [
            f"{each}#{self.at.pointer} {self.label}" for each in (file, self.at.source)
        ]
        who = [*filter(None, [self.identity]), *places]
        index = min(level - len(self.candidates), len(who) - 1)
        length = 64 if index == len(who) - 1 else 6
        return f"{self.candidates[0].rstrip('_')}_{short_hash(who[index], length)}"

    def allows(self, name: str) -> bool:
        """Whether a name is one that this thing may have got at an earlier run."""
        levels = range(len(self.candidates) + 3)
        return any(name == self.candidate(level) for level in levels)


def still(wishes: Iterable[Wish[K]], before: Callable[[K], str | None]) -> dict[K, str]:
    """Return the names of before that their things may still have."""
    found: dict[K, str] = {}
    for wish in wishes:
        name = before(wish.key)
        if name is not None and wish.allows(name):
            found[wish.key] = name
    return found


def settle(
    wishes: Iterable[Wish[K]], report: Report, held: Mapping[K, str] | None = None
) -> dict[K, str]:
    """Return a name for every key, all different; every clash is told in the report.

    `held` are names that nobody else takes: those of before, or given otherwise.
    """
    pending = list(wishes)
    plain = {wish.key: wish.candidates[0] for wish in pending}
    if (
        len(set(plain.values())) == len(pending)
        and (held or {}).items() <= plain.items()
    ):
        return plain  # as nearly always
    first = _clashes(pending, plain)
    kept, levels = dict(held or {}), dict.fromkeys((wish.key for wish in pending), 0)

    def named() -> dict[K, str]:
        return {
            wish.key: kept.get(wish.key) or wish.candidate(levels[wish.key])
            for wish in pending
        }

    def claim(wish: Wish[K]) -> tuple[bool, bool, int]:
        return (wish.key not in kept, levels[wish.key] > 0, wish.rank)

    while clashes := _clashes(pending, names := named()):
        for wish in [wish for clash in clashes for wish in _losers(clash, claim)]:
            if kept.pop(wish.key, None) is None:
                levels[wish.key] += 1
    for clash in first:
        report.add(_fault(clash, names))
    return names


def _clashes(wishes: list[Wish[K]], names: Mapping[K, str]) -> list[list[Wish[K]]]:
    by_name: defaultdict[str, list[Wish[K]]] = defaultdict(list)
    for wish in wishes:
        by_name[names[wish.key]].append(wish)
    return [group for group in by_name.values() if len(group) > 1]


def _losers(
    clash: list[Wish[K]], claim: Callable[[Wish[K]], tuple[bool, bool, int]]
) -> list[Wish[K]]:
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
