"""The one pass over a document: every object of the standard, found and filed by kind.

Rules look at what was found, kind by kind, so that each object is reached once however
many rules there are. A reference is followed to where it leads, and what stands there
is visited once, after all that stands at its own place in the document.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import Fault, Location, escape
from ..load import Document, Json, Node, UnresolvedReference
from .kinds import CHILDREN, Child, Kind, title
from .levels import Levels


class Found(NamedTuple):
    """An object of the standard: what it is, where it stands, and what holds it.

    `key` is its name or index under the member of `parent` that holds it.
    """

    kind: Kind
    value: Json
    at: Location
    key: str = ""
    parent: Found | None = None

    def get(self, key: str) -> Json:
        """Return a member; None where there is none."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def members(self, key: str) -> dict[str, Json]:
        """Return an object-valued member; an empty one where there is none."""
        value = self.get(key)
        return value if isinstance(value, dict) else {}


class Index:
    """All that the walk found. `elsewhere` are objects outside of their usual place.

    `references` are the places of references, and where they lead; `unresolved` are the
    faults of those that lead nowhere. `levels` says how bad each fault is here.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.levels = Levels()
        self.found: dict[Kind, list[Found]] = {kind: [] for kind in Kind}
        self.elsewhere: list[Found] = []
        self.unresolved: dict[Fault, None] = {}
        self.references: list[tuple[Location, Location]] = []
        self._seen: set[tuple[Kind, Location]] = set()
        self._later: deque[Found] = deque()
        self._kinds: dict[Location, Kind] | None = None

    def of(self, kind: Kind) -> list[Found]:
        """Return every object of a kind, in the order of the document."""
        return self.found[kind]

    def kind_at(self, at: Location) -> Kind | None:
        """Return the kind of the object at a place, or None where none was found."""
        if self._kinds is None:
            self._kinds = {
                f.at: f.kind for listed in self.found.values() for f in listed
            }
        return self._kinds.get(at)

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
                continue
            self.found[found.kind].append(found)
            if found.kind is Kind.SCHEMA and "discriminator" in found.value:
                self._mapping(found)
            stack.extend(reversed(list(_inside(found))))

    def _refers(self, found: Found) -> bool:
        """Note what a reference leads to; return whether that is all there is to it."""
        self._reference(str(found.get("$ref")), found, found.at.child("$ref"))
        if found.kind is Kind.PATH_ITEM:
            return False
        return found.kind is not Kind.SCHEMA or self.document.version == "3.0"

    def _mapping(self, found: Found) -> None:
        """Note what the mapping of a discriminator leads to: names or references."""
        discriminator = found.members("discriminator")
        mapping = discriminator.get("mapping")
        at = found.at.child("discriminator").child("mapping")
        for key, value in mapping.items() if isinstance(mapping, dict) else ():
            if not isinstance(value, str):
                continue
            is_name = not any(mark in value for mark in "#/.")
            text = f"#/components/schemas/{escape(value)}" if is_name else value
            self._reference(text, found, at.child(key))

    def _reference(self, text: str, found: Found, at: Location) -> None:
        """Resolve one reference and keep its target for later."""
        try:
            target = self.document.resolve(text, found.at, at)
            self.document.follow(target)
        except UnresolvedReference as unresolved:
            if not unresolved.told:
                self.unresolved.setdefault(unresolved.fault)
            return
        wrong = _wrong(target, found.kind)
        if wrong is not None:
            message = f"{text!r} leads to {wrong}, not to {_one(found.kind)}"
            self.unresolved.setdefault(Fault("unknown-ref", message, at))
            return
        self.references.append((at, target.at))
        self._later.append(
            Found(found.kind, target.value, target.at, found.key, found.parent)
        )


def _wrong(target: Node, kind: Kind) -> str | None:
    """Return what a target is where it cannot be an object of the kind."""
    match target.value:
        case dict():
            return _misplaced(target, kind)
        case bool():
            return None if kind is Kind.SCHEMA else "true or false"
        case str():
            return "a string"
        case list():
            return "an array"
        case None:
            return "null"
        case _:
            return "a number"


def _misplaced(target: Node, kind: Kind) -> str | None:
    """Return what an object is that stands among the components of another kind."""
    if target.get("openapi") is not None and not target.at.pointer:
        return "a whole document"
    tokens = target.at.tokens()
    if len(tokens) == 3 and tokens[0] == "components":
        for child in CHILDREN[Kind.COMPONENTS]:
            if child.key == tokens[1] and child.kind is not kind:
                return _one(child.kind)
    return None


def _one(kind: Kind) -> str:
    """Return a kind with its article."""
    name = title(kind)
    return f"an {name}" if name[0] in "AEIO" else f"a {name}"


def _inside(found: Found) -> Iterator[Found]:
    """Yield the objects that stand in an object, in the order of its kind's rows."""
    assert isinstance(found.value, dict)
    if len(CHILDREN[found.kind]) == 1 and CHILDREN[found.kind][0].shape == "pairs":
        kind = CHILDREN[found.kind][0].kind
        for key, value in found.value.items():
            if not key.startswith("x-"):
                yield Found(kind, value, found.at.child(key), key, found)
        return
    for child in CHILDREN[found.kind]:
        if child.key in found.value:
            yield from _under(found, child, found.value[child.key])


def _under(found: Found, child: Child, value: Json) -> Iterator[Found]:
    """Yield the objects under one member."""
    at = found.at.child(child.key)
    if child.shape == "one":
        yield Found(child.kind, value, at, child.key, found)
    elif child.shape == "list" and isinstance(value, list):
        for index, item in enumerate(value):
            yield Found(child.kind, item, at.child(index), str(index), found)
    elif child.shape == "map" and isinstance(value, dict):
        for key, member in value.items():
            yield Found(child.kind, member, at.child(key), key, found)
