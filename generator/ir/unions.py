"""Unions in their simplest form: flat, without duplicates, at least two variants."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import fields, replace
from typing import assert_never

from ..diagnostics import Location
from .docs_reader import with_docs
from .json_values import identity, shorten, unique
from .schema import (
    NO_DOCS,
    Anything,
    Array,
    Boolean,
    Choice,
    Discriminator,
    Docs,
    Nothing,
    Null,
    Number,
    Object,
    Reference,
    Schema,
    String,
    Union,
)


def union(
    at: Location,
    variants: Iterable[Schema],
    docs: Docs = NO_DOCS,
    discriminator: Discriminator | None = None,
) -> Schema:
    """Return the schema of values that fit one of the variants."""
    flat: list[Schema] = []
    for variant in variants:
        if isinstance(variant, Union):
            flat.extend(variant.variants)
            discriminator = discriminator or variant.discriminator
        elif not isinstance(variant, Nothing):
            flat.append(variant)
    kept = _with_one_choice({shape(variant): variant for variant in flat}.values())
    if not kept:
        return Nothing(at, docs)
    if len(kept) == 1:
        return with_docs(kept[0], docs)
    return Union(at, tuple(kept), docs, discriminator)


def not_null(schema: Schema) -> Schema:
    """Return the only variant of a schema besides null, or the schema itself."""
    if isinstance(schema, Union):
        rest = [each for each in schema.variants if not isinstance(each, Null)]
        return rest[0] if len(rest) == 1 else schema
    return schema


def with_null(schema: Schema) -> Schema:
    """Return the schema that also allows null."""
    match schema:
        case Anything() | Null():
            return schema
        case Nothing():
            return Null(schema.at, schema.docs)
        case Union():
            if any(isinstance(variant, Null) for variant in schema.variants):
                return schema
            return replace(schema, variants=(*schema.variants, Null(schema.at)))
        case _:
            bare = replace(schema, docs=NO_DOCS)
            return Union(schema.at, (bare, Null(schema.at)), schema.docs)


def shape(schema: Schema) -> Hashable:
    """Return what is equal for schemas that allow the same, wherever they stand."""
    match schema:
        case Anything() | Nothing() | Null() | Boolean():
            return type(schema).__name__
        case Number() | String():
            names = _COMPARED[type(schema)]
            return (names, *(getattr(schema, name) for name in names))
        case Choice():
            return ("Choice", *sorted(identity(value) for value in schema.values))
        case Array():
            return (
                "Array",
                shape(schema.items),
                tuple(shape(each) for each in schema.prefix),
                schema.min_items,
                schema.max_items,
                schema.unique_items,
            )
        case Object():
            return _object_shape(schema)
        case Union():
            return ("Union", *(shape(variant) for variant in schema.variants))
        case Reference():
            return schema.target
        case _:
            assert_never(schema)


_COMPARED = {
    kind: tuple(each.name for each in fields(kind) if each.name not in ("at", "docs"))
    for kind in (Number, String)
}


def _object_shape(schema: Object) -> Hashable:
    return (
        "Object",
        tuple(
            (each.name, each.required, shape(each.schema)) for each in schema.properties
        ),
        shape(schema.additional),
        tuple((name, shape(each)) for name, each in schema.pattern_properties),
        schema.min_properties,
        schema.max_properties,
    )


def _with_one_choice(variants: Iterable[Schema]) -> Sequence[Schema]:
    """Return the variants with all of their constants in the first that has some.

    What was said of a single constant becomes a note.
    """
    kept = list(variants)
    choices = [variant for variant in kept if isinstance(variant, Choice)]
    if len(choices) < 2:
        return kept
    values = unique(value for choice in choices for value in choice.values)
    docs = Docs(notes=tuple(note for choice in choices for note in _notes(choice)))
    joined = Choice(choices[0].at, values, docs)
    first = kept.index(choices[0])
    others = [variant for variant in kept if not isinstance(variant, Choice)]
    return [*others[:first], joined, *others[first:]]


def _notes(choice: Choice) -> tuple[str, ...]:
    said = choice.docs.description or choice.docs.title
    if said is None:
        return choice.docs.notes
    values = ", ".join(shorten(value) for value in choice.values)
    return (f"{values}: {said}", *choice.docs.notes)
