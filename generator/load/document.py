"""A loaded document: its files, what its references lead to, and where things stand."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from ..diagnostics import Fault, Location, Part, Position, Related, Report
from . import limits
from .identifiers import Identifiers
from .node import Json, Node
from .pointers import unknown
from .references import (
    Reference,
    Refused,
    is_remote,
    local_path,
    parse,
    shown_name,
    walk,
)
from .root import Version, check_root
from .source import Source, pointer_of
from .unresolved import UnresolvedReference, circle

_WORDS = ("$id", "$anchor", "$dynamicAnchor", "$self")


def load_document(spec: Path, report: Report) -> Document:
    """Read a document; faults go to `report`, which learns to show their places.

    The path '-' is standard input. Where there are errors the document may be empty:
    look at the gate before reading on.
    """
    document = Document(spec, report)
    report.places = document
    return document


class Document:
    """An OpenAPI document of one file or several.

    Files that references lead to are read when they are first needed, from the folder
    of the document only; what is wrong with them goes to the same report.
    """

    def __init__(self, spec: Path, report: Report) -> None:
        self.name = "<stdin>" if str(spec) == "-" else spec.as_posix()
        self._folder = Path(os.path.realpath(spec.parent))
        self._report = report
        self._budget = limits.MAX_BYTES
        self._sources: dict[str, Source] = {}
        self._paths: dict[Path, Source] = {}
        self._identifiers: dict[str, Identifiers | None] = {}
        self._known: dict[tuple[str, str, str], Node] = {}
        source = self._read(self.name, spec, self._folder / spec.name)
        self.version: Version = "3.1"
        if source.data is not None or not source.faults:
            version = check_root(source)
            if isinstance(version, Fault):
                report.add(version)
            else:
                self.version = version
        self.data: Json = source.data
        self.root = Node(self, self.data, Location(self.name, ""))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files read so far, the root first."""
        return tuple(self._sources.values())

    def relative(self, source: str) -> str:
        """Return the path of a file below the folder of the document."""
        return self._sources[source].path.relative_to(self._folder).as_posix()

    def position(self, at: Location, part: Part) -> Position | None:
        """Return where the key or the value at a location stands."""
        source = self._sources.get(at.source)
        return source.position(at.tokens(), part) if source is not None else None

    def line(self, source: str, number: int) -> str:
        """Return a line of a file without its end; "" where there is none."""
        found = self._sources.get(source)
        return found.line(number) if found is not None else ""

    def node(self, at: Location) -> Node | None:
        """Return what stands at a location, or None where nothing does."""
        source = self._sources.get(at.source)
        if source is None:
            return None
        tokens = at.tokens()
        value, count = walk(source.data, tokens)
        return Node(self, value, at) if count == len(tokens) else None

    def follow(self, node: Node) -> Node:
        """Return what a node refers to over any number of `$ref`s, or the node itself.

        Raises UnresolvedReference where a reference leads nowhere or in a circle.
        """
        chain: list[Location] = []
        while (text := node.reference) is not None:
            if node.at in chain:
                raise circle(chain[chain.index(node.at) :])
            chain.append(node.at)
            node = self.resolve(text, node.at)
        return node

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
        source, top, base = self._sources[name], holder, uri
        if ref.uri:
            embedded = names.find(ref.uri, uri) if names else None
            if embedded is not None:
                top, base = embedded
            else:
                source = self._file(ref.uri, source, at)
                names = self._names(source.name)
                top, base = "", names.root if names else ""
        if not ref.is_pointer:
            pointer = names.anchors.get((base, ref.fragment)) if names else None
            if pointer is None:
                raise unknown(ref, source, at)
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
        raise unknown(ref, source, at)

    def _file(self, uri: str, holder: Source, at: Location) -> Source:
        """Return the file that a relative reference names, read if need be."""
        try:
            if is_remote(uri):
                is_file = uri.lower().startswith("file:")
                reason = "only relative paths are followed"
                raise Refused(reason if is_file else "other hosts are not asked")
            path = local_path(uri, holder.path, self._folder)
        except Refused as refused:
            message = f"the reference to {uri!r} is not followed: {refused}"
            hint = "keep every file of the document in one folder"
            fault = Fault("forbidden-ref", message, at, hint=hint)
            raise UnresolvedReference(fault) from None
        source = self._paths.get(path)
        if source is None:
            if not path.exists() or uri.endswith("/"):
                raise unknown(parse(uri), None, at)
            name = shown_name(path, self._folder, self.name)
            source = self._read(name, path, path, at)
        if source.data is None and source.faults:
            raise UnresolvedReference(source.faults[0], told=True)
        return source

    def _read(
        self, name: str, path: Path, real: Path, origin: Location | None = None
    ) -> Source:
        """Read a file and take up what is wrong with it."""
        source = Source(name, real)
        self._sources[name] = self._paths[real] = source
        if len(self._sources) > limits.MAX_FILES:
            message = f"the document has more than {limits.MAX_FILES:,} files"
            source.fault("too-large", message, (0, 0))
        else:
            source.read(path, self._budget)
            self._budget -= source.size
        if origin is not None:
            seen = (Related(origin, "referenced from here"),)
            source.faults = [
                replace(fault, related=fault.related + seen) for fault in source.faults
            ]
        self._report.extend(source.faults)
        return source

    def _names(self, name: str) -> Identifiers | None:
        """Return the identifiers in a file, or None where it has none."""
        if name not in self._identifiers:
            source = self._sources[name]
            has_some = any(word in source.text for word in _WORDS)
            self._identifiers[name] = Identifiers(source.data) if has_some else None
        return self._identifiers[name]
