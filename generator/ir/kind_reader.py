"""Reads a schema by the kinds of values that it allows: one branch for each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..load.node import Json
from .array_reader import read_array
from .conjunction import Conjunction
from .keywords import TYPE
from .object_reader import has_members, read_object
from .place import Place, Task
from .scalar_reader import (
    allowed_types,
    allowed_values,
    fits,
    read_choice,
    read_number,
    read_string,
)
from .schema import (
    NO_DOCS,
    Anything,
    Boolean,
    Docs,
    Nothing,
    Null,
    Reference,
    Schema,
)
from .unions import union

if TYPE_CHECKING:
    from .schema_reader import SchemaReader


def read_kinds(
    reader: SchemaReader,
    conjunction: Conjunction,
    place: Place,
    docs: Docs,
    depth: int,
    *,
    top: bool,
) -> Schema:
    """Return the schema of what a conjunction without alternatives allows.

    An object with properties is returned itself where `top` says so, else its handle.
    """
    at = conjunction.at or place.id
    types = allowed_types(conjunction)
    values = _values(reader, conjunction, types)
    if types == () or values == ():
        return _impossible(reader, conjunction, place, docs)
    if values is not None:
        return union(at, read_choice(at, values), docs)
    if types is None:
        return Anything(at, docs)
    mixed = len(types) > 1 or conjunction.nullable
    if types == ("object",) and has_members(conjunction):
        if top and not mixed:
            return read_object(reader, conjunction, place, docs, depth)
        return _handle(reader, conjunction, place, mixed=mixed)
    if len(types) == 1:
        return _read_kind(reader, conjunction, place, types[0], docs, depth)
    variants = [
        _read_kind(reader, conjunction, place, name, NO_DOCS, depth) for name in types
    ]
    return union(at, variants, docs)


def _read_kind(
    reader: SchemaReader,
    conjunction: Conjunction,
    place: Place,
    name: str,
    docs: Docs,
    depth: int,
) -> Schema:
    """Return the schema of the values of one type."""
    at = conjunction.at or place.id
    match name:
        case "null":
            return Null(at, docs)
        case "boolean":
            return Boolean(at, docs)
        case "integer" | "number":
            return read_number(conjunction, at, docs, integral=name == "integer")
        case "string":
            return read_string(conjunction, at, docs)
        case "array":
            return read_array(reader, conjunction, place, docs, depth)
        case _:
            if has_members(conjunction):
                return _handle(reader, conjunction, place, mixed=True)
            return read_object(reader, conjunction, place, docs, depth)


def _handle(
    reader: SchemaReader, conjunction: Conjunction, place: Place, *, mixed: bool
) -> Reference:
    """Return the handle of an object; one of several types has a place of its own."""
    if mixed:
        id_ = reader.words.derive(place.id, ("type", "object"), "")
        place = Place(id_, place.merged)
    task = Task(place, conjunction, as_object=True)
    return Reference(conjunction.at or place.id, reader.handles.reserve(task))


def _values(
    reader: SchemaReader, conjunction: Conjunction, types: tuple[str, ...] | None
) -> tuple[Json, ...] | None:
    """Return the allowed values of the allowed types; None where all of these are."""
    values = allowed_values(conjunction)
    if not values or not types or not conjunction.has_any(TYPE):
        return values
    kept = tuple(value for value in values if fits(value, types))
    if kept or conjunction.spread > 1:
        return kept
    reader.warn(
        "enum-type",
        "no value of this enum has the type beside it, so only the type counts"
        + (", and the enum for the items" if types == ("array",) else ""),
        (conjunction.nodes("enum") or conjunction.nodes("const"))[-1].at,
    )
    return None


def _impossible(
    reader: SchemaReader, conjunction: Conjunction, place: Place, docs: Docs
) -> Nothing:
    """Return the schema without values, telling that it is one."""
    at = conjunction.at or place.id
    if conjunction.spread == 1:
        reader.warn(
            "impossible-schema",
            "no value fits this schema: its parts exclude each other",
            at,
        )
    note = "No value fits: the parts of this schema exclude each other."
    return Nothing(at, replace(docs, notes=(*docs.notes, note)))
