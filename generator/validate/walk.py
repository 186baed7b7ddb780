"""The one pass over a document: every object of the standard, found and filed by kind.

Rules look at what was found, kind by kind, so that each object is reached once however
many rules there are. A reference is followed to where it leads, and what stands there
is visited once, after all that stands at its own place in the document.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from ..diagnostics import Fault, Location, nearest
from ..load import Document, UnresolvedReference
from .found import Found, inside, mapped
from .kinds import Kind, title
from .levels import Levels
from .slips import Slips
from .targets import wrong_target
from .words import article

if TYPE_CHECKING:
    from .circles import StandIn

__all__ = ["Found", "Index"]


class Index:
    """All that the walk found. `pointers` are objects that are only references,
    `elsewhere` those outside of their usual place.

    `references` are the places of references, and where they lead; `unresolved` are the
    faults of those that lead nowhere, with what should be there. `levels` says how bad
    each fault is here. `wrong` are the errors found so far, by their places, and
    `origins` tells of an object in another file which reference led to it first.
    `circles` are schemas that apply each other, and `stand_ins` what a permissive run
    takes for what leads nowhere, by the places of the faults.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.levels = Levels()
        self.found: dict[Kind, list[Found]] = {kind: [] for kind in Kind}
        self.pointers: list[Found] = []
        self.elsewhere: list[Found] = []
        self.unresolved: dict[Fault, Kind] = {}
        self.circles: list[list[Location]] = []
        self.stand_ins: dict[Location, StandIn] = {}
        self.references: list[tuple[Location, Location]] = []
        self.wrong: dict[Location, Fault] = {}
        self.origins: dict[Location, Location] = {}
        self._seen: set[tuple[Kind, Location]] = set()
        self._later: deque[Found] = deque()
        self._having: dict[str, list[int]] | None = None
        self._kinds: dict[Location, Kind] | None = None
        self._slips = Slips()

    def of(self, kind: Kind) -> list[Found]:
        """Return every object of a kind, in the order of the document."""
        return self.found[kind]

    def schemas(self, *words: str) -> list[Found]:
        """Return the schemas with one of the members, in the order of the document.

        Most rules are about few of the schemas, so nobody looks at all of them.
        """
        listed = self.found[Kind.SCHEMA]
        if self._having is None:
            self._having = {}
            for number, found in enumerate(listed):
                for word in found.value if isinstance(found.value, dict) else ():
                    self._having.setdefault(word, []).append(number)
        several = [self._having.get(word, []) for word in words]
        if len(several) == 1:
            return [listed[number] for number in several[0]]
        return [listed[number] for number in sorted(set[int]().union(*several))]

    def kind_at(self, at: Location) -> Kind | None:
        """Return the kind of the object at a place, or None where none was found."""
        if self._kinds is None:
            self._kinds = {
                f.at: f.kind for listed in self.found.values() for f in listed
            }
        return self._kinds.get(at)

    def is_misplaced(self, section: str, name: str) -> bool:
        """Return whether a component stands under a misspelt member.

        That is one fault already; what refers to it is right.
        """
        for at, fault in self.wrong.items():
            if fault.part != "key" or at.pointer.count("/") > 2:
                continue
            node = self.document.node(at)
            held = node.mapping() if node is not None else {}
            inner = held.get(section)
            if name in held or (isinstance(inner, dict) and name in inner):
                return True
        return False

    def has_wrong(self, at: Location) -> bool:
        """Return whether something is wrong at a place or in what stands there."""
        return at in self.wrong or any(map(at.holds, self.wrong))

    def is_below_wrong(self, source: str, tokens: list[str]) -> bool:
        """Return whether the way to a place leads over a value that is wrong."""
        at = Location(source, "")
        for token in tokens:
            at = at.child(token)
            fault = self.wrong.get(at)
            if fault is not None and fault.part == "value":
                return True
        return False

    def has_slip(self, at: Location, name: str = "") -> bool:
        """Return whether a member of an object is misspelt, which is told already.

        What the object seems to lack may be that very member, or one near to `name`.
        """
        return any(
            self.kind_at(wrong) is None
            and (not name or nearest(wrong.tokens()[-1], (name,), 0.6) is not None)
            for wrong in self._slips.at(at, self.wrong)
        )

    def origin(self, at: Location) -> Location | None:
        """Return the reference that led to an object in another file."""
        if at.source == self.document.root.at.source:
            return None
        while at not in self.origins:
            if not at.pointer:
                return None
            at = Location(at.source, at.pointer.rpartition("/")[0])
        return self.origins[at]

    def walk(self) -> None:
        """Visit everything."""
        root = self.document.root
        self._visit(Found(Kind.OPENAPI, root.value, root.at))
        while self._later:
            target = self._later.popleft()
            if (target.kind, target.at) not in self._seen:
                self.elsewhere.append(target)
                self._visit(target)

    def _visit(self, start: Found) -> None:
        """Visit an object and all that stands in it, in order."""
        stack = [start]
        while stack:
            found = stack.pop()
            if (found.kind, found.at) in self._seen:
                continue
            self._seen.add((found.kind, found.at))
            if not isinstance(found.value, dict):
                if found.kind is Kind.SCHEMA:
                    self.found[Kind.SCHEMA].append(found)
                continue
            if isinstance(found.value.get("$ref"), str) and self._refers(found):
                self.pointers.append(found)
                continue
            self.found[found.kind].append(found)
            if found.kind is Kind.SCHEMA and "discriminator" in found.value:
                self._mapping(found)
            stack.extend(reversed(list(inside(found))))

    def _refers(self, found: Found) -> bool:
        """Note what a reference leads to; return whether that is all there is to it."""
        self._reference(str(found.get("$ref")), found, found.at.child("$ref"))
        if found.kind is Kind.PATH_ITEM:
            return False
        return found.kind is not Kind.SCHEMA or self.document.version == "3.0"

    def _mapping(self, found: Found) -> None:
        """Note what the mapping of a discriminator leads to: names or references."""
        for place, text in mapped(found):
            self._reference(text, found, place)

    def _reference(self, text: str, found: Found, at: Location) -> None:
        """Resolve one reference and keep its target for later."""
        try:
            target = self.document.resolve(text, found.at, at)
            self.document.follow(target)
        except UnresolvedReference as unresolved:
            if not unresolved.told:
                self.unresolved.setdefault(unresolved.fault, found.kind)
            return
        wrong = wrong_target(target, found.kind)
        if wrong is not None:
            # What stands in the place of a media type is told as that.
            if found.kind is not Kind.MEDIA_TYPE or "/" in found.key:
                what = article(title(found.kind))
                message = f"{text!r} leads to {wrong}, not to {what}"
                fault = Fault("unknown-ref", message, at)
                self.unresolved.setdefault(fault, found.kind)
            return
        self.references.append((at, target.at))
        if target.at.source != at.source:
            self.origins.setdefault(target.at, at)
        self._later.append(
            Found(found.kind, target.value, target.at, found.key, found.parent)
        )
