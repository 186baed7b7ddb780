"""Reads schemas: what stands inline is returned, what needs a name gets a handle.

Nothing is read twice at one place. Schemas with handles are read one after the other
from a list, so that neither recursion nor depth of a document is recursion of this
program.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..diagnostics import Fault, Location, Report, Severity
from ..load.document import Document
from ..load.node import Node
from .alias_circles import without_circles
from .conjunction import Conjunction, expand
from .docs_reader import conjunction_docs, docs_of, read_docs, with_docs
from .keywords import says_nothing, says_only_type
from .kind_reader import read_kinds
from .object_reader import read_object
from .place import Handles, Place, Task
from .scalar_reader import unkept
from .schema import (
    Anything,
    NamedSchema,
    Nothing,
    Origin,
    Property,
    Reference,
    Schema,
    SchemaId,
)
from .subtypes import Subtypes
from .targets import Target, Targets, is_component
from .unions import with_null
from .variant_reader import open_alternatives, read_variants
from .words import Words

MAX_NESTING = 16
"""Arrays, maps and unions in each other, after which one gets a handle."""

MAX_MERGES = 2_000
"""Schemas that exist only by merging members of others, in one document."""

_NESTING = frozenset(
    {"items", "prefixItems", "additionalProperties", "patternProperties"}
)


class SchemaReader:
    """Reads the schemas of one document; `finish` reads those that have handles."""

    def __init__(self, document: Document, report: Report) -> None:
        self.document = document
        self.targets = Targets(document, report)
        self.words = Words(document, self.targets.owners)
        self.subtypes = Subtypes(self.targets)
        self.handles = Handles()
        self._report = report
        self.properties: dict[tuple[Location, bool], Property] = {}
        self._read: dict[Location, Schema] = {}
        self._merges = 0
        self._told: set[tuple[str, Location]] = set()
        for id_, node in self.targets.components.items():
            self.handles.reserve(Task(Place(id_), node))

    def finish(self) -> Mapping[SchemaId, NamedSchema]:
        """Return every schema that has a handle: components first."""
        return without_circles(dict(self.handles.read(self._name)), self._report)

    def read(self, node: Node, depth: int = 0) -> Schema:
        """Return the schema at a place."""
        schema = self._read.get(node.at)
        if schema is None:
            schema = self._alias(node)
            if schema is None:
                conjunction = expand(self.targets, [node])
                schema = self.build(conjunction, Place(node.at), depth)
            self._read[node.at] = schema
        return schema

    def read_all(
        self, nodes: Sequence[Node], place: Place, step: str, word: str, depth: int = 0
    ) -> Schema:
        """Return the schema of values for which all of `nodes` hold.

        They stand for the part `step`, called `word`, of the schema at `place`.
        """
        if len(nodes) == 1:
            return self.read(nodes[0], depth)
        saying = {
            self.targets.identity(node): node
            for node in nodes
            if not says_nothing(node.value)
        }
        if len(saying) <= 1:
            main = next(iter(saying.values()), nodes[-1])
            others = [node.mapping() for node in reversed(nodes) if node is not main]
            return with_docs(self.read(main, depth), read_docs(others))
        key = frozenset(saying)
        conjunction = expand(self.targets, list(saying.values()))
        for passed, id_ in place.merged:
            if passed == key:
                again = Task(Place(id_, place.merged), conjunction)
                return Reference(nodes[-1].at, self.handles.reserve(again))
        self._merges += 1
        if len(place.merged) >= MAX_NESTING or self._merges > MAX_MERGES:
            self.warn("merged-too-deep", _TOO_DEEP, nodes[-1].at)
            return self.read(nodes[-1], depth)
        id_ = self.words.derive(place.id, ("allOf", *step.split("/", 1)), word)
        inner = Place(id_, (*place.merged, (key, id_)))
        return self.build(conjunction, inner, depth)

    def build(
        self, conjunction: Conjunction, place: Place, depth: int, *, top: bool = False
    ) -> Schema:
        """Return the schema of values for which a conjunction holds.

        `top` tells that it is read for its handle, so that an object is returned
        itself.
        """
        if not top and depth >= MAX_NESTING and _nests(conjunction):
            handle = self.handles.reserve(Task(place, conjunction))
            return Reference(conjunction.at or place.id, handle)
        alternatives, notes = open_alternatives(self, conjunction)
        docs = conjunction_docs(conjunction, (*unkept(conjunction), *notes))
        if conjunction.forbidden:
            schema: Schema = Nothing(conjunction.at or place.id, docs)
        elif alternatives:
            schema = read_variants(self, conjunction, alternatives, place, docs, depth)
        else:
            schema = read_kinds(self, conjunction, place, docs, depth, top=top)
        return with_null(schema) if conjunction.nullable else schema

    def reference(self, node: Node) -> Schema:
        """Return the handle that a schema of nothing but a reference stands for."""
        target = self.targets.find(node)
        if target is None:
            return Anything(node.at)
        handle = self.handle(target)
        if self.targets.ignores_siblings(node.value):
            return Reference(node.at, handle)
        return Reference(node.at, handle, docs_of(node))

    def handle(self, target: Target) -> SchemaId:
        """Return the handle of a schema that something refers to, and have it read."""
        return self.handles.reserve(Task(Place(target.id), target.node))

    def warn(self, code: str, message: str, at: Location) -> None:
        """Tell what is allowed, but cannot be kept as it is meant."""
        if (code, at) not in self._told:
            self._told.add((code, at))
            self._report.add(Fault(code, message, at, severity=Severity.WARNING))

    def _alias(self, node: Node) -> Schema | None:
        """Return the reference that a schema is but for docs: bare, or as `allOf`."""
        value = node.value
        if not isinstance(value, dict):
            return None
        if self.targets.is_pure(value):
            return self.reference(node)
        if "allOf" not in value or "oneOf" in value or "anyOf" in value:
            return None
        listed = node.get("allOf")
        members = [] if listed is None else list(listed.items())
        saying = [member for member in members if not says_nothing(member.value)]
        if len(saying) != 1 or not self.targets.is_pure(saying[0].value):
            return None
        if not says_only_type(value) or not self._has_type_of(value, saying[0]):
            return None
        silent = [member.mapping() for member in members if member is not saying[0]]
        schema = with_docs(self.reference(saying[0]), read_docs([value, *silent[::-1]]))
        nullable = any(map_.get("nullable") is True for map_ in (value, *silent))
        return with_null(replace(schema, at=node.at)) if nullable else schema

    def _has_type_of(self, value: Mapping[str, object], reference: Node) -> bool:
        """Whether `type` beside a reference says no more than what it leads to."""
        if "type" not in value or "$ref" in value:
            return "$ref" not in value
        own = value["type"]
        target = self.targets.find(reference)
        return target is None or [own] == list(self.targets.types(target.node) or [own])

    def _name(self, task: Task) -> NamedSchema:
        """Read a schema for its handle; what a discriminator tells is no alias."""
        id_, content = task.place.id, task.content
        own = [content.mapping()] if isinstance(content, Node) else content.own
        schema = None
        if isinstance(content, Node) and not self.subtypes.is_told(id_):
            schema = self._alias(content)
        schema = schema or self._whole(task)
        component = id_ in self.targets.components or is_component(id_)
        names = (map_.get("x-python-name") for map_ in own)
        return NamedSchema(
            id_,
            self.words.of(id_),
            schema,
            Origin.COMPONENT if component else Origin.INLINE,
            next((name for name in names if isinstance(name, str)), None),
            self.words.aliases(id_),
        )

    def _whole(self, task: Task) -> Schema:
        """Read a schema that is no alias for its handle."""
        conjunction = task.content
        if isinstance(conjunction, Node):
            conjunction = expand(self.targets, [conjunction])
        conjunction = conjunction.at_handle(task.place.id)
        if task.as_object:
            docs = conjunction_docs(conjunction, unkept(conjunction))
            return read_object(self, conjunction, task.place, docs, 0)
        return self.build(conjunction, task.place, 0, top=True)


def _nests(conjunction: Conjunction) -> bool:
    return bool(conjunction.alternatives) or conjunction.has_any(_NESTING)


_TOO_DEEP = "allOf merges schemas inside of merged ones without end: the last counts"
