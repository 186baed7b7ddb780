"""What a union needs beside its variants: which count, and what tells them apart."""

from __future__ import annotations

from collections.abc import Callable

from ...ir.api import Api
from ...ir.schema import (
    Choice,
    Discriminator,
    Nothing,
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
    words = {word for each in variants if (word := plain_word(each)) is not None}
    if kind == "params" or not words:
        return variants
    return [each for each in variants if not _is_within(api, each, words)]


def _is_within(api: Api, schema: Schema, words: set[str]) -> bool:
    """Whether a schema is an enum of values of the types."""
    for _ in range(_DEPTH):
        if not isinstance(schema, Reference) or schema.target not in api.schemas:
            break
        schema = api.schemas[schema.target].schema
    if not isinstance(schema, Choice):
        return False
    return {type(value).__name__ for value in schema.values} <= words


def mark(
    discriminator: Discriminator, class_name: Callable[[SchemaId], str | None]
) -> str:
    """Return the marker of a discriminator."""
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
