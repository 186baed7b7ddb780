"""One of the two documents: read, and with the names that Python has for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..diagnostics import InputError, Location, Report
from ..hand import NO_NAMES, KeptNames
from ..ir.api import Api
from ..ir.api_reader import read_api
from ..ir.operation import Operation
from ..ir.schema import Anything, Null, Reference, Schema, SchemaId, Union
from ..load.document import Document, load_document
from ..load.node import Json
from ..load.terms import OWN, Terms
from ..load.unresolved import UnresolvedReference
from ..render.names import Names, name_everything
from ..render.planners.context import Context, make_context
from ..render.planners.kept_names import kept_names
from ..render.reach import reach

_BEARABLE = frozenset({"circular-ref"})
"""Errors that leave everything but the schema in question comparable."""


class Side:
    """A document that is compared.

    `context` holds its Python names; None where a client cannot be named, so that only
    what the document says itself can be told.
    """

    def __init__(self, document: Document, api: Api, context: Context | None) -> None:
        self.document = document
        self.api = api
        self.context = context
        self._own = {(each.at, each.path) for each in api.operations}

    @property
    def names(self) -> Names | None:
        """The Python names, where there are any."""
        return None if self.context is None else self.context.names

    @property
    def kept(self) -> KeptNames:
        """The names that a client made after this one keeps."""
        return NO_NAMES if self.context is None else kept_names(self.context)

    def has(self, operation: Operation) -> bool:
        """Whether an operation is one of the client's own: no webhook, no callback."""
        return (operation.at, operation.path) in self._own

    def resolve(self, schema: Schema) -> Schema:
        """Return what a reference stands for, over any number of steps."""
        seen: set[SchemaId] = set()
        while isinstance(schema, Reference) and schema.target not in seen:
            seen.add(schema.target)
            named = self.api.schemas.get(schema.target)
            if named is None:
                break
            schema = named.schema
        return schema

    def variants(self, schema: Schema) -> tuple[list[Schema], bool]:
        """Return what a value may be, and whether it may also be null."""
        whole = self.resolve(schema)
        if isinstance(whole, Null):
            return [], True
        if not isinstance(whole, Union):
            if isinstance(schema, Reference):
                schema = replace(schema, target=self.handle(schema))
            return [schema], False
        found: list[Schema] = []
        nullable = False
        for each in whole.variants:
            inner = self.resolve(each)
            if isinstance(inner, Anything):
                return [each], False
            if isinstance(inner, Null):
                nullable = True
            elif isinstance(inner, Union) and any(
                isinstance(part, Null) for part in inner.variants
            ):
                nullable = True
                found.extend(p for p in inner.variants if not isinstance(p, Null))
            else:
                found.append(each)
        return found, nullable

    def handle(self, schema: Schema) -> SchemaId:
        """Return what tells a schema from all others."""
        seen: set[SchemaId] = set()
        while isinstance(schema, Reference):
            named = self.api.schemas.get(schema.target)
            if named is None or schema.target in seen:
                return schema.target
            if not isinstance(named.schema, Reference):
                return schema.target
            seen.add(schema.target)
            schema = named.schema
        return schema.at

    def place(self, at: Location, *words: str) -> Location:
        """Return the first keyword that stands at a place, or the place itself."""
        for word in words:
            if self.document.node(at.child(word)) is not None:
                return at.child(word)
        return at

    def label(self, operation: Operation) -> str:
        """Return how people call an operation: as Python does, else as it is sent."""
        if self.names is None or not self.has(operation):
            return operation.id or f"{operation.method} {operation.path}"
        group = self.names.group(operation).attribute
        return f"{group}.{self.names.method(operation)}"

    def title(self, schema: SchemaId) -> str:
        """Return how people call a schema that stands by itself."""
        tokens = schema.tokens()
        if tokens[:2] == ["components", "schemas"] and len(tokens) > 2:
            return ".".join([tokens[2], *_steps(tokens[3:])])
        named = self.api.schemas.get(schema)
        return ".".join(named.words) if named is not None else schema.pointer

    def facts(self, at: Location, keys: Sequence[str]) -> dict[str, Json]:
        """Return what a schema and the parts that hold together with it say under some
        keywords; what stands further out goes first.
        """
        found: dict[str, Json] = {}
        pending, seen = [at], set[Location]()
        while pending:
            place = pending.pop()
            node = self.document.node(place)
            if node is None or place in seen:
                continue
            seen.add(place)
            for key in keys:
                if key in node and key not in found:
                    found[key] = node.mapping()[key]
            if node.reference is not None:
                try:
                    pending.append(node.follow().at)
                except UnresolvedReference:
                    continue
            members = node.get("allOf")
            if members is not None:
                pending.extend(member.at for member in members.items())
        return found

    def plain(self, value: Json, base: Location, depth: int = 0) -> Json:
        """Return a value with its references followed, so that it can be compared."""
        if isinstance(value, list):
            return [self.plain(each, base, depth) for each in value]
        if not isinstance(value, dict):
            return value
        text = value.get("$ref")
        if isinstance(text, str) and depth < _DEPTH:
            try:
                node = self.document.resolve(text, base)
            except UnresolvedReference:
                return value
            return self.plain(node.value, node.at, depth + 1)
        return {
            key: self.plain(each, base, depth)
            for key, each in value.items()
            if key not in ("description", "title", "example", "examples")
        }


_DEPTH = 4


def _steps(tokens: Sequence[str]) -> list[str]:
    silent = {"properties", "allOf", "oneOf", "anyOf"}
    return [each for each in tokens if each not in silent and not each.isdecimal()]


def read_side(
    spec: Path, report: Report, terms: Terms = OWN, kept: KeptNames = NO_NAMES
) -> Side:
    """Read a document. Raises InputError where it cannot be understood.

    What has one of the `kept` names has it here, as when a client is made again.
    """
    document = load_document(spec, report, terms)
    report.gate()
    api = read_api(document, report)
    if any(fault.code not in _BEARABLE for fault in report.errors):
        raise InputError(report)
    return Side(document, api, _context(api, kept))


def _context(api: Api, kept: KeptNames) -> Context | None:
    """Return the names of a client, or None where it has none that can be used."""
    reached, told = reach(api), Report()
    try:
        names = name_everything(api, reached, told, kept)
        told.gate()
    except (InputError, KeyError):
        return None
    return make_context(api, names, reached, {})
