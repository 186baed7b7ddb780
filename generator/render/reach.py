"""Finds which schemas need a class for replies (a model), for requests (a TypedDict).

Only objects with properties have classes; everything else is spelled out where used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TypeGuard, assert_never

from ..ir.api import Api
from ..ir.operation import MediaType, Operation
from ..ir.schema import (
    Anything,
    Array,
    Boolean,
    Choice,
    NamedSchema,
    Nothing,
    Null,
    Number,
    Object,
    Property,
    Reference,
    Schema,
    SchemaId,
    String,
    Union,
)


@dataclass(frozen=True, slots=True)
class Reach:
    """The schemas that need a model and those that need a TypedDict, in order."""

    models: tuple[NamedSchema, ...]
    params: tuple[NamedSchema, ...]


def is_class(schema: Schema) -> TypeGuard[Object]:
    """Whether a named schema becomes a class."""
    return isinstance(schema, Object) and bool(schema.properties)


def sent(properties: Iterable[Property]) -> list[Property]:
    """Return the properties that a request may hold."""
    return [
        each
        for each in properties
        if not each.read_only and not isinstance(each.schema, Nothing)
    ]


def received(properties: Iterable[Property]) -> list[Property]:
    """Return the properties that a reply may hold."""
    return [each for each in properties if not each.write_only]


def reach(api: Api) -> Reach:
    """Walk from the operations to every schema that they need."""
    requests = [
        hook.operation
        for hook in chain(
            api.webhooks, *(operation.callbacks for operation in api.operations)
        )
    ]
    replies = chain(
        chain.from_iterable(map(_replies, api.operations)),
        chain.from_iterable(map(_requests, requests)),
    )
    bodies = chain.from_iterable(map(_requests, api.operations))
    models = _closure(api, replies, for_requests=False)
    params = _closure(api, bodies, for_requests=True)
    return Reach(_classes(api, models), _classes(api, params))


def _classes(api: Api, ids: set[SchemaId]) -> tuple[NamedSchema, ...]:
    return tuple(
        named
        for named in api.schemas.values()
        if named.id in ids and is_class(named.schema)
    )


def _replies(operation: Operation) -> Iterator[Schema]:
    for response in operation.responses:
        yield from _of_media(response.contents)
        yield from (each.schema for each in response.headers if each.schema)


def _requests(operation: Operation) -> Iterator[Schema]:
    yield from (parameter.schema for parameter in operation.parameters)
    if operation.request_body is not None:
        yield from _of_media(operation.request_body.contents)


def _of_media(contents: tuple[MediaType, ...]) -> Iterator[Schema]:
    for media in contents:
        if media.schema is not None:
            yield media.schema
        if media.item_schema is not None:
            yield media.item_schema


def _closure(api: Api, roots: Iterable[Schema], *, for_requests: bool) -> set[SchemaId]:
    """Return the handles of all schemas that can be reached, at any depth."""
    found: set[SchemaId] = set()
    pending = list(roots)
    while pending:
        for target in _steps(pending.pop(), pending, for_requests=for_requests):
            if target not in found and target in api.schemas:
                found.add(target)
                pending.append(api.schemas[target].schema)
    return found


def _steps(
    schema: Schema, pending: list[Schema], *, for_requests: bool
) -> list[SchemaId]:
    """Put the parts of a schema to `pending`; return the handles that it refers to."""
    match schema:
        case Reference():
            return [schema.target]
        case Union():
            pending.extend(schema.variants)
            if schema.discriminator is not None:
                return [target for _, target in schema.discriminator.mapping]
        case Array():
            pending.extend((*schema.prefix, schema.items))
        case Object():
            keep = sent if for_requests else received
            pending.extend(each.schema for each in keep(schema.properties))
            pending.extend(each for _, each in schema.pattern_properties)
            pending.append(schema.additional)
        case Anything() | Nothing() | Null() | Boolean() | Number() | String():
            pass
        case Choice():
            pass
        case _:
            assert_never(schema)
    return []
