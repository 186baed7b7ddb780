"""Schemas that hold together for one value: `$ref`, `allOf` and keywords side by side.

Expanding follows references and `allOf` to the schemas that say something themselves
(parts). It keeps a list instead of recursing, so that no document is too deep for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from ..diagnostics import Location
from ..load.node import Json, Node
from .json_values import as_number
from .keywords import STRUCTURE, reference_of
from .targets import Targets

Keyword: TypeAlias = Literal["oneOf", "anyOf"]

MAX_PARTS = 400
"""Schemas that may hold together for one value. Each class has the fields of all of its
parts, so a chain of them makes a client that grows with the square of the chain."""


@dataclass(frozen=True, slots=True)
class Part:
    """A schema without its `$ref` and `allOf`; `inherited` where a `$ref` led to it."""

    node: Node
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Alternatives:
    """A `oneOf` or `anyOf`: the value fits one of `variants` besides all else."""

    holder: Node
    keyword: Keyword
    variants: tuple[Node, ...]


class Conjunction:
    """Everything that holds for one value, the outermost last.

    `maps` are the keywords of each part; `own` those that stand here, not behind a
    `$ref`, the outermost first. `seen` holds the places that are in it. `spread` counts
    the combinations of variants that this one is of, to stop before they are too many.
    """

    __slots__ = ("alternatives", "maps", "own", "parts", "seen", "spread")

    def __init__(
        self,
        parts: tuple[Part, ...],
        alternatives: tuple[Alternatives, ...] = (),
        seen: frozenset[Location] = frozenset(),
        spread: int = 1,
    ) -> None:
        self.parts = parts
        self.alternatives = alternatives
        self.seen = seen
        self.spread = spread
        self.maps: list[dict[str, Json]] = []
        self.own: list[dict[str, Json]] = []
        for part in parts:
            value = part.node.value
            if isinstance(value, dict):
                self.maps.append(value)
                if not part.inherited:
                    self.own.insert(0, value)

    def values(self, key: str) -> list[Json]:
        """Return what the parts say under a keyword, the outermost last."""
        return [map_[key] for map_ in self.maps if key in map_]

    def nodes(self, key: str) -> list[Node]:
        """Return the nodes under a keyword, the outermost last."""
        found = [part.node.get(key) for part in self.parts]
        return [node for node in found if node is not None]

    def numbers(self, key: str) -> list[int | float]:
        """Return the numbers under a keyword."""
        found = (as_number(value) for value in self.values(key))
        return [number for number in found if number is not None]

    @property
    def at(self) -> Location | None:
        """The place to name for it: of the outermost part; None without any."""
        return self.parts[-1].node.at if self.parts else None

    @property
    def forbidden(self) -> bool:
        """Whether one of the parts is `false`."""
        return any(part.node.value is False for part in self.parts)

    @property
    def nullable(self) -> bool:
        """Whether `nullable: true` stands here.

        Its strict meaning in 3.0 needs a `type` beside it and null in every part.
        People write it beside `allOf` and mean that null is allowed; so it is read like
        that.
        """
        return any(map_.get("nullable") is True for map_ in self.own)

    def has_any(self, keywords: frozenset[str]) -> bool:
        """Whether a part has one of the keywords."""
        return any(not keywords.isdisjoint(map_) for map_ in self.maps)

    def alone(self) -> Conjunction:
        """Return this without its alternatives."""
        return Conjunction(self.parts, (), self.seen, self.spread)

    def at_handle(self, id_: Location) -> Conjunction:
        """Return this as what the handle `id_` stands for."""
        return Conjunction(
            self.parts, self.alternatives, self.seen | {id_}, self.spread
        )

    def with_variant(
        self, variant: Conjunction, rest: tuple[Alternatives, ...], count: int
    ) -> Conjunction:
        """Return this and one of its variants as what holds for one value.

        What describes this schema does not describe its variant: it counts as
        inherited.
        """
        return Conjunction(
            (*(replace(part, inherited=True) for part in self.parts), *variant.parts),
            (*rest, *variant.alternatives),
            self.seen | variant.seen,
            self.spread * count,
        )


def expand(
    targets: Targets, seeds: Sequence[Node], seen: Iterable[Location] = ()
) -> Conjunction:
    """Return all that holds for a value for which the seeds hold.

    `seen` holds places that are known to hold already. A schema that is reached twice
    counts once; one that is reached from itself is told as a circle.
    """
    first = seeds[0].value if len(seeds) == 1 else None
    if isinstance(first, dict) and STRUCTURE.isdisjoint(first):
        return Conjunction((Part(seeds[0]),), (), frozenset((seeds[0].at, *seen)))
    return _Expansion(targets, set(seen)).run(seeds)


class _Expansion:
    def __init__(self, targets: Targets, seen: set[Location]) -> None:
        self._targets = targets
        self._seen = seen
        self._open: set[Location] = set()
        self._parts: list[Part] = []
        self._alternatives: list[Alternatives] = []

    def run(self, seeds: Sequence[Node]) -> Conjunction:
        pending = [(Part(seed), False) for seed in reversed(seeds)]
        while pending:
            part, done = pending.pop()
            if done:
                self._open.discard(part.node.at)
                self._take(part)
            elif part.node.at in self._open:
                self._targets.circle(part.node)
            elif self._targets.is_crowded or len(self._parts) >= MAX_PARTS:
                self._targets.too_many(part.node)
                break
            elif part.node.at not in self._seen:
                self._seen.add(part.node.at)
                self._open.add(part.node.at)
                pending.append((part, True))
                pending.extend((deeper, False) for deeper in self._deeper(part))
        return Conjunction(
            tuple(self._parts), tuple(self._alternatives), frozenset(self._seen)
        )

    def _deeper(self, part: Part) -> list[Part]:
        """Return what a part refers to and its `allOf`, the last first."""
        if reference_of(part.node.value) is not None:
            found = self._targets.step(part.node)
            below = [] if found is None else [Part(found, inherited=True)]
            if self._targets.is_pure(part.node.value):
                return below
        else:
            below = []
        members = part.node.get("allOf")
        if members is not None:
            below.extend(Part(node, part.inherited) for node in members.items())
        return below[::-1]

    def _take(self, part: Part) -> None:
        """Keep what a part says itself."""
        if self._targets.ignores_siblings(part.node.value):
            return
        self._parts.append(part)
        for keyword in ("oneOf", "anyOf"):
            listed = part.node.get(keyword)
            variants = () if listed is None else tuple(listed.items())
            if variants:
                self._alternatives.append(Alternatives(part.node, keyword, variants))
