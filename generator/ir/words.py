"""The words that name a schema by where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ..diagnostics import Location
from ..load.document import Document
from ..load.node import Json
from .schema import SchemaId
from .word_scan import Scan, Start, Step


class Words:
    """Names schemas by where they stand, never by when they were met.

    Outermost first, the words are:

    * a component: its key; one of `responses`, `requestBodies`, `parameters` or
      `headers` adds `response`, `request`, `parameter` or `header`;
    * an operation: its `operationId`, else `get /pets/{id}`; then `request`, or
      `response`, and the status but for the first success; the media type where there
      are several and it is no JSON; the name of a parameter or a header;
    * a webhook or a callback: its name, then as an operation;
    * another file: its name without the suffix where no token of the pointer counts;
      but what a component refers to has the words of the component;
    * within a schema: the name of a property; `item` of an array (and its number, from
      1, in a tuple); `value` of a map; the key under `$defs`; for one of several
      variants its title, else the component that it refers to, else its constant, else
      its number. `allOf`, and a single variant beside null, add no word.
    """

    def __init__(self, document: Document, owners: Mapping[Location, SchemaId]) -> None:
        self._document = document
        self._owners = owners
        self._owned: defaultdict[SchemaId, list[Location]] = defaultdict(list)
        for place, owner in owners.items():
            self._owned[owner].append(place)
        self._derived: dict[SchemaId, tuple[SchemaId, str]] = {}

    def derive(self, parent: SchemaId, tokens: tuple[str, ...], word: str) -> SchemaId:
        """Return the handle of a schema that stands nowhere as a whole, and name it.

        It is made of schemas that stand at several places; `parent` is what it is in.
        """
        at = parent
        for token in tokens:
            at = at.child(token)
        if at not in self._derived:
            self._derived[at] = (parent, word)
        return at

    def of(self, at: SchemaId) -> tuple[str, ...]:
        """Return the words of the schema at a place."""
        added: list[str] = []
        while at in self._derived:
            at, word = self._derived[at]
            if word:
                added.append(word)
        return (*self._of_place(at), *reversed(added))

    def aliases(self, at: SchemaId) -> tuple[SchemaId, ...]:
        """Return the places that a component only refers to; of what stands there, the
        component.
        """
        if at in self._owned:
            return tuple(self._owned[at])
        while at in self._derived:
            at, _ = self._derived[at]
        top, start = self._start(at)
        return (self._owners[top],) if start == "schema" else ()

    def _of_place(self, at: Location) -> tuple[str, ...]:
        """Return the words of a place; what is a component's goes on from there."""
        top, start = self._start(at)
        node = self._document.node(top)
        value = None if node is None else node.value
        stem = at.source.rpartition("/")[2].split(".")[0]
        scan = Scan(start, stem)
        for token in Location("", at.pointer[len(top.pointer) :]).tokens():
            parent, value = value, _child(value, token)
            scan.take(Step(token, parent, value))
        if start == "schema":
            return (*self._of_place(self._owners[top]), *scan.words)
        return tuple(scan.words) or (stem,)

    def _start(self, at: Location) -> tuple[Location, Start]:
        """Return where to start: at what a component refers to, else at the root."""
        pointer = at.pointer if self._owners else ""
        while pointer or at.source != self._document.root.at.source:
            if Location(at.source, pointer) in self._owners:
                return Location(at.source, pointer), "schema"
            if not pointer:
                return Location(at.source, ""), "file"
            pointer = pointer.rpartition("/")[0]
        return Location(at.source, ""), "document"


def _child(value: Json, token: str) -> Json:
    if isinstance(value, dict):
        return value.get(token)
    if isinstance(value, list) and token.isdecimal() and int(token) < len(value):
        return value[int(token)]
    return None
