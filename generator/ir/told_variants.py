"""Marks the properties that tell the variants of a union apart.

A discriminator is often read-only: a reply is of the variant that the request was of.
The request has to say which one all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from .operation import Operation
from .schema import NamedSchema, Object, Reference, Schema, SchemaId, Union
from .walk import children


def with_told_variants(
    schemas: Mapping[SchemaId, NamedSchema], operations: Iterable[Operation]
) -> Mapping[SchemaId, NamedSchema]:
    """Return the schemas, each property marked that a discriminator names."""
    roots = [named.schema for named in schemas.values()]
    roots += (schema for each in operations for schema in _sent(each))
    told = dict[SchemaId, set[str]]()
    for target, name in _told(roots):
        holder = _behind(schemas, target)
        told.setdefault(holder, set()).add(name)
    if not told:
        return schemas
    return {
        id_: _marked(named, told[id_]) if id_ in told else named
        for id_, named in schemas.items()
    }


def _sent(operation: Operation) -> Iterator[Schema]:
    body = operation.request_body
    for media in () if body is None else body.contents:
        yield from (each for each in (media.schema, media.item_schema) if each)


def _told(roots: list[Schema]) -> Iterator[tuple[SchemaId, str]]:
    """Yield each variant that a discriminator names, with its property."""
    pending = list(roots)
    while pending:
        schema = pending.pop()
        pending.extend(children(schema))
        if isinstance(schema, Object | Union) and schema.discriminator is not None:
            name = schema.discriminator.property_name
            for _, target in schema.discriminator.mapping:
                yield target, name
            if schema.discriminator.otherwise is not None:
                yield schema.discriminator.otherwise, name


def _behind(schemas: Mapping[SchemaId, NamedSchema], id_: SchemaId) -> SchemaId:
    """Return the schema that a name stands for, over other names of it."""
    seen = {id_}
    while id_ in schemas:
        schema = schemas[id_].schema
        if not isinstance(schema, Reference) or schema.target in seen:
            break
        id_ = schema.target
        seen.add(id_)
    return id_


def _marked(named: NamedSchema, names: set[str]) -> NamedSchema:
    schema = named.schema
    if not isinstance(schema, Object):
        return named
    properties = tuple(
        replace(each, tells_variant=True) if each.name in names else each
        for each in schema.properties
    )
    return replace(named, schema=replace(schema, properties=properties))
