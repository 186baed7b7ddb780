"""Walks two schemas side by side, each pair of named ones once.

What two references lead to is put off to a list, so that neither recursion nor depth of
a document is recursion of this program, and a schema that many use is compared once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from ..diagnostics import Location
from ..ir.schema import Reference, Schema, SchemaId, Union
from .change import Direction, Effect, Level, Shown, Where, level_of
from .side import Side
from .symbols import Symbols

Pair: TypeAlias = tuple[SchemaId, SchemaId, Direction]
Telling: TypeAlias = Callable[[], Shown]


@dataclass(frozen=True, slots=True)
class Site:
    """Where a pair of schemas stands.

    `subject` is the operation or the component, `path` the way from there; `shown`
    tells the Python thing that has the schemas as its type. `ids` are the handles of
    the named schemas that are compared. What goes `as_text` has no type in Python.
    """

    direction: Direction
    where: Where
    subject: str
    shown: Telling
    path: str = ""
    ids: tuple[SchemaId, SchemaId] | None = None
    as_text: bool = False

    def below(self, step: str, where: Where = "property") -> Site:
        """Return the place of a part; the items of a parameter are the parameter."""
        is_item = self.where == "parameter" and step.startswith("[")
        where = "parameter" if is_item else where
        return replace(self, path=_joined(self.path, step), where=where, as_text=False)

    def said(self, what: str) -> str:
        """Return a sentence on this place."""
        name = f"`{self.path}` " if self.path else ""
        return f"{self.subject}: {name}{what}"


_OF_TYPES = ("format-", "schema-", "type-")
"""Changes that say nothing of a text or bytes as long as Python has the same type."""


def _joined(path: str, step: str) -> str:
    return f"{path}{step}" if not path or step[:1] in "[{" else f"{path}.{step}"


@dataclass(frozen=True, slots=True)
class Finding:
    """A change as it was met, before those of one cause are put together."""

    code: str
    level: Level
    message: str
    at: Location | None
    old_at: Location | None
    shown: Shown
    advice: str | None = None
    direction: Direction | None = None
    where: Where = "operation"
    what: str = ""
    is_top: bool = False
    may_break: bool | None = None


@dataclass(slots=True)
class Knot:
    """A pair that is compared once: what was found in it, and where it leads."""

    old: Schema
    new: Schema
    site: Site
    findings: list[Finding] = field(default_factory=list[Finding])
    leads: set[Pair] = field(default_factory=set[Pair])
    wheres: set[Where] = field(default_factory=set[Where])


class Walk:
    """Compares schemas; `finish` works off the pairs that were put off."""

    def __init__(self, old: Side, new: Side) -> None:
        self.old = old
        self.new = new
        self.symbols = Symbols(old, new)
        self.calls: dict[SchemaId, str] = {}
        """The methods that take the members of an object as keywords."""
        self.knots: dict[Pair, Knot] = {}
        self._waiting: deque[Pair] = deque()

    def schema(self, old: Schema, new: Schema, site: Site, knot: Knot) -> None:
        """Compare two schemas at a place that belongs to a knot."""
        from .unions import compare_unions

        wholes = self.old.resolve(old), self.new.resolve(new)
        if all(isinstance(each, Reference) for each in (old, new)) and all(
            isinstance(each, Union) for each in wholes
        ):
            # One that contains itself would never end here.
            self._put_off(old, new, site, knot)
            return
        olds, was_null = self.old.variants(old)
        news, is_null = self.new.variants(new)
        alone = len(olds) == len(news) == 1 and was_null == is_null
        if alone and any(isinstance(each[0], Reference) for each in (olds, news)):
            if not self._became_another(olds[0], news[0], site, knot):
                self._put_off(olds[0], news[0], site, knot)
            return
        compare_unions(self, (olds, was_null), (news, is_null), (old, new), site, knot)

    def _became_another(self, old: Schema, new: Schema, site: Site, knot: Knot) -> bool:
        """Compare at once what is of another kind because it stands elsewhere: the
        reference is the cause, not what it leads to.
        """
        from .kinds import compare_kinds

        pair = self.old.resolve(old), self.new.resolve(new)
        is_same_kind = type(pair[0]) is type(pair[1])
        if isinstance(old, Reference) and isinstance(new, Reference):
            is_same_kind |= old.target.pointer == new.target.pointer
        if is_same_kind or Reference in map(type, pair):
            return False
        here = replace(pair[0], at=old.at), replace(pair[1], at=new.at)
        compare_kinds(self, *here, site, knot)
        return True

    def _put_off(self, old: Schema, new: Schema, site: Site, knot: Knot) -> None:
        from .swaps import tell_swap

        is_swapped = tell_swap(self, old, new, site, knot)
        ids = (self.old.handle(old), self.new.handle(new))
        key = (*ids, site.direction)
        found = self.knots.get(key)
        if found is None:
            site = replace(site, ids=ids)
            if ids[1] in self.new.api.schemas and not is_swapped:
                title = self.new.title(ids[1])
                shown = self.symbols.named(ids, site.direction, site.shown)
                site = replace(site, subject=title, path="", shown=shown)
            whole = (self.old.resolve(old), self.new.resolve(new))
            found = self.knots[key] = Knot(*whole, site)
            self._waiting.append(key)
        found.wheres.add(site.where)
        knot.leads.add(key)

    def finish(self) -> None:
        """Compare all that was put off."""
        from .kinds import compare_kinds
        from .unions import compare_unions

        while self._waiting:
            knot = self.knots[self._waiting.popleft()]
            if isinstance(knot.old, Reference) or isinstance(knot.new, Reference):
                continue
            olds, was = self.old.variants(knot.old)
            news, has = self.new.variants(knot.new)
            if olds == [knot.old] and news == [knot.new]:
                compare_kinds(self, knot.old, knot.new, knot.site, knot)
                continue
            pair = (knot.old, knot.new)
            compare_unions(self, (olds, was), (news, has), pair, knot.site, knot)

    def find(
        self,
        knot: Knot,
        site: Site,
        code: str,
        effect: Effect | Level,
        what: str,
        at: Location | None,
        old_at: Location | None,
        *,
        advice: str | None = None,
        may_break: bool | None = None,
    ) -> None:
        """Take up a change; `may_break` says what becomes of deployed clients where
        that does not follow from its level.
        """
        shown = site.shown()
        if site.as_text and code.startswith(_OF_TYPES) and shown.before == shown.after:
            effect = Effect.SAME
        if isinstance(effect, Level):
            level = effect
        else:
            level = level_of(effect, site.direction)
        knot.findings.append(
            Finding(
                code,
                level,
                site.said(what),
                at,
                old_at,
                shown,
                advice,
                site.direction,
                site.where,
                what,
                not site.path,
                may_break,
            )
        )
