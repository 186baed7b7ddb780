"""What a union needs beside its variants: which count, and what tells them apart."""

from __future__ import annotations

from collections.abc import Callable

from ...ir.api import Api
from ...ir.schema import (
    Choice,
    Discriminator,
    Nothing,
    Null,
    Reference,
    Schema,
    SchemaId,
    Union,
)
from ..names.classes import Kind
from ..text import literal
from .formats import plain_word

_DEPTH = 30


def counting(api: Api, schema: Union, kind: Kind) -> list[Schema]:
    """Return the variants that count. In a reply, an enum of texts beside any text says
    nothing: a new value would be told as one that the enum lacks.
    """
    variants: list[Schema] = [
        each for each in schema.variants if not isinstance(each, Nothing)
    ]
    followed = (_followed(api, each) for each in variants)
    words = {word for each in followed if (word := plain_word(each)) is not None}
    if kind == "params" or not words:
        return variants
    return [each for each in variants if not _is_within(api, each, words)]


def _is_within(api: Api, schema: Schema, words: set[str]) -> bool:
    """Whether a schema is an enum of values of the types."""
    schema = _followed(api, schema)
    if not isinstance(schema, Choice):
        return False
    return {type(value).__name__ for value in schema.values} <= words


def _followed(api: Api, schema: Schema) -> Schema:
    """Return what stands behind references to other names."""
    for _ in range(_DEPTH):
        if not isinstance(schema, Reference) or schema.target not in api.schemas:
            break
        schema = api.schemas[schema.target].schema
    return schema


def mark(
    api: Api,
    discriminator: Discriminator,
    name_of: Callable[[SchemaId], str | None],
) -> str:
    """Return the marker of a discriminator; `name_of` gives the type of a schema."""

    def class_name(target: SchemaId) -> str | None:
        return name_of(_without_null(api, target, name_of))

    named = [(value, class_name(target)) for value, target in discriminator.mapping]
    mapping = ", ".join(
        f"{literal(value)}: {literal(name)}" for value, name in named if name
    )
    parts = f"{literal(discriminator.property_name)}, {{{mapping}}}"
    rest = discriminator.otherwise
    otherwise = class_name(rest) if rest is not None else None
    if otherwise is not None:
        parts += f", {literal(otherwise)}"
    return f"Discriminator({parts})"


def _without_null(
    api: Api, target: SchemaId, name_of: Callable[[SchemaId], str | None]
) -> SchemaId:
    """Return the schema that has a name where a variant itself may be null."""
    for _ in range(_DEPTH):
        if target not in api.schemas or name_of(target) is not None:
            break
        schema = api.schemas[target].schema
        listed = schema.variants if isinstance(schema, Union) else (schema,)
        kinds = [each for each in listed if not isinstance(each, Null)]
        if len(kinds) != 1 or not isinstance(kinds[0], Reference):
            break
        target = kinds[0].target
    return target
