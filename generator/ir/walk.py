"""Goes over schemas: the parts of one, and all that some of them lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from .schema import (
    Anything,
    Array,
    Boolean,
    Choice,
    NamedSchema,
    Nothing,
    Null,
    Number,
    Object,
    Reference,
    Schema,
    SchemaId,
    String,
    Union,
)


def children(schema: Schema) -> Iterator[Schema]:
    """Yield the schemas that stand in a schema itself."""
    match schema:
        case Array():
            yield from schema.prefix
            yield schema.items
        case Object():
            for each in schema.properties:
                yield each.schema
            for _, pattern in schema.pattern_properties:
                yield pattern
            yield schema.additional
        case Union():
            yield from schema.variants
        case Anything() | Nothing() | Null() | Boolean() | Number() | String():
            return
        case Choice() | Reference():
            return
        case _:
            assert_never(schema)


def handles(schema: Schema) -> Iterator[SchemaId]:
    """Yield the handles that a schema itself names, as its discriminator does."""
    if isinstance(schema, Reference):
        yield schema.target
    elif isinstance(schema, Object | Union) and schema.discriminator is not None:
        for _, target in schema.discriminator.mapping:
            yield target


def reachable(
    schemas: Mapping[SchemaId, NamedSchema], roots: Iterable[Schema]
) -> set[SchemaId]:
    """Return the handles of all schemas that some lead to, over any number of steps."""
    found: set[SchemaId] = set()
    pending = list(roots)
    while pending:
        schema = pending.pop()
        pending.extend(children(schema))
        for target in handles(schema):
            if target not in found:
                found.add(target)
                pending.append(schemas[target].schema)
    return found
