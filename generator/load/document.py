"""A loaded document: its files, what its references lead to, and where things stand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..diagnostics import Fault, Location, Part, Position, Report, Severity
from . import limits
from .files import Files
from .identifiers import Identifiers
from .node import Json, Node
from .pointers import unknown
from .references import Reference, parse, walk
from .resources import Resources
from .root import Version, check_root, meant_version
from .source import Source, pointer_of
from .stores import open_store
from .terms import OWN, Terms
from .through import passage, through
from .unresolved import UnresolvedReference, circle

_WORDS = ("$id", "$anchor", "$dynamicAnchor", "$self")


def load_document(spec: Path, report: Report, terms: Terms = OWN) -> Document:
    """Read a document; faults go to `report`, which learns to show their places.

    The path '-' is standard input, 'git:REF:path' a file of a commit. Where there are
    errors the document may be empty: look at the gate before reading on.
    """
    document = Document(spec, report, terms)
    report.places = document
    return document


class Document:
    """An OpenAPI document of one file or several.

    Files that references lead to are read when they are first needed, from the folder
    of the document or from hosts that the `terms` name; what is wrong with them goes
    to the same report. It `is_usable` where its root was read and is of OpenAPI 3.
    """

    def __init__(self, spec: Path, report: Report, terms: Terms = OWN) -> None:
        self.terms = terms
        store = open_store(spec, terms.top)
        self.name = store.name
        self._files = Files(store, report, terms)
        self._identifiers: dict[str, Identifiers | None] = {}
        self._resources = Resources(self._files, self._names)
        self._known: dict[tuple[str, str, str], Node] = {}
        self._ends: dict[Location, Node] = {}
        self._circles: dict[Location, UnresolvedReference] = {}
        self._hints = limits.MAX_HINTS
        self._passing: set[tuple[str, str]] = set()
        # References that lead through others, where that is tolerated.
        self.passages: dict[Location, Fault] = {}
        source = self._files.root()
        self.version: Version = "3.1"
        self.is_usable = False
        if source.data is not None or not source.faults:
            found = check_root(source)
            if isinstance(found, Fault):
                meant = meant_version(source)
                report.tolerable += meant is not None
                meant = meant if terms.permissive else None
                severity = Severity.ERROR if meant is None else Severity.WARNING
                report.add(replace(found, severity=severity))
            else:
                meant = found
            if meant is not None:
                self.version, self.is_usable = meant, True
        self.data: Json = source.data
        self.root = Node(self, self.data, Location(self.name, ""))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files read so far, the root first."""
        return tuple(self._files.sources.values())

    def uri(self, source: str) -> str:
        """Return the address of a file, or its path in the document's folder."""
        return self._files.uri(source)

    def position(self, at: Location, part: Part) -> Position | None:
        """Return where the key or the value at a location stands."""
        source = self._files.sources.get(at.source)
        return source.position(at.tokens(), part) if source is not None else None

    def line(self, source: str, number: int) -> str:
        """Return a line of a file without its end; "" where there is none."""
        found = self._files.sources.get(source)
        return found.line(number) if found is not None else ""

    def node(self, at: Location) -> Node | None:
        """Return what stands at a location, or None where nothing does."""
        source = self._files.sources.get(at.source)
        if source is None:
            return None
        tokens = at.tokens()
        value, count = walk(source.data, tokens)
        return Node(self, value, at) if count == len(tokens) else None

    def put(self, at: Location, value: Json) -> None:
        """Put another value at a place, for what cannot be understood there."""
        self._files.sources[at.source].put(at.tokens(), value)
        self.data = self._files.sources[self.name].data
        self.root = Node(self, self.data, self.root.at)
        for known in (self._known, self._ends, self._circles):
            known.clear()

    def follow(self, node: Node) -> Node:
        """Return what a node refers to over any number of `$ref`s, or the node itself.

        Raises UnresolvedReference where a reference leads nowhere or in a circle.
        """
        chain: dict[Location, None] = {}
        while (text := node.reference) is not None:
            known = self._ends.get(node.at)
            if known is not None:
                node = known
                break
            if node.at in self._circles or node.at in chain:
                raise self._circle(list(chain), node.at)
            chain[node.at] = None
            node = self.resolve(text, node.at)
        for at in chain:
            self._ends[at] = node
        return node

    def _circle(self, chain: list[Location], at: Location) -> UnresolvedReference:
        """Return the fault of a chain that comes back to a place, told alike by all."""
        found = self._circles.get(at) or circle(chain[chain.index(at) :])
        self._circles.update(dict.fromkeys(chain, found))
        return found

    def resolve(self, ref: str, base: Location, at: Location | None = None) -> Node:
        """Return what the reference `ref` in the object at `base` leads to, one step.

        `at` is where the text of the reference stands, `base`'s `$ref` if not given.
        Raises UnresolvedReference.
        """
        names = self._names(base.source)
        holder, uri = names.resource(base.pointer) if names else ("", "")
        key = (base.source, holder, ref)
        found = self._known.get(key)
        if found is None:
            at = at or base.child("$ref")
            found = self._find(parse(ref), base.source, holder, uri, at)
            self._known[key] = found
        return found

    def _find(
        self, ref: Reference, name: str, holder: str, uri: str, at: Location
    ) -> Node:
        """Look a reference up: embedded resources first, then files."""
        names = self._names(name)
        top, base = holder, uri
        source = self._files.sources[name]
        if ref.uri:
            embedded = names.find(ref.uri, uri) if names else None
            if embedded is not None:
                top, base = embedded
            else:
                source, top, base = self._resources.named(ref, uri, source, at)
                names = self._names(source.name)
        if not ref.is_pointer:
            pointer = names.anchors.get((base, ref.fragment)) if names else None
            if pointer is None:
                raise self._unknown(ref, source, at)
            tokens = Location(source.name, pointer).tokens()
            return Node(
                self, walk(source.data, tokens)[0], Location(source.name, pointer)
            )
        # A pointer inside of an embedded resource starts at that resource; many authors
        # mean the document all the same.
        for start in dict.fromkeys((top, "")):
            tokens = Location("", start).tokens() + ref.tokens()
            value, count = walk(source.data, tokens)
            if count == len(tokens):
                return Node(self, value, Location(source.name, pointer_of(tokens)))
        return self._through(ref, source, at)

    def _through(self, ref: Reference, source: Source, at: Location) -> Node:
        """Return what a pointer leads to over the references on its way."""
        key = source.name, ref.fragment
        found = None
        if key not in self._passing:
            self._passing.add(key)
            try:
                start = Node(self, source.data, Location(source.name, ""))
                found = through(self, ref, start)
            except UnresolvedReference:
                found = None  # what is wrong on the way is told at its own place
            finally:
                self._passing.discard(key)
        if found is None:
            raise self._unknown(ref, source, at)
        fault = passage(ref, found, at, self.terms.permissive)
        if not self.terms.permissive:
            raise UnresolvedReference(fault)
        self.passages[at] = fault
        return found

    def _unknown(
        self, ref: Reference, source: Source, at: Location
    ) -> UnresolvedReference:
        """Return the fault of a reference to nothing; only the first get a hint."""
        self._hints -= 1
        return unknown(ref, source, at, self._hints >= 0)

    def _names(self, name: str) -> Identifiers | None:
        """Return the identifiers in a file, or None where it has none."""
        if name not in self._identifiers:
            source = self._files.sources[name]
            has_some = any(word in source.text for word in _WORDS)
            self._identifiers[name] = Identifiers(source.data) if has_some else None
        return self._identifiers[name]
