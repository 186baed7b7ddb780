"""Finds which schemas need a class for replies (a model), for requests (a TypedDict).

Only objects with properties have classes; everything else is spelled out where used.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
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
    Origin,
    Property,
    Reference,
    Schema,
    SchemaId,
    String,
    Union,
)


@dataclass(frozen=True, slots=True)
class Reach:
    """The schemas that need a name in `models` and in `params`, in order: classes (see
    `is_class`), and aliases for enums, unions and types that contain themselves.
    """

    models: tuple[NamedSchema, ...]
    params: tuple[NamedSchema, ...]


def is_class(schema: Schema) -> TypeGuard[Object]:
    """Whether a named schema becomes a class."""
    return isinstance(schema, Object) and bool(schema.properties)


def _is_alias(named: NamedSchema, recursive: set[SchemaId]) -> bool:
    """Whether a named schema that is no class has a name in Python all the same: enums,
    unions, and what contains itself.
    """
    if named.id in recursive:
        return True
    if named.origin is not Origin.COMPONENT:
        return False
    match named.schema:
        case Choice(values=values):
            return len(values) > 1
        case Union(variants=variants):
            rest = [each for each in variants if not isinstance(each, Null)]
            return len(rest) > 1 or isinstance(rest[0], Choice)
        case _:
            return False


def sent(properties: Iterable[Property]) -> list[Property]:
    """Return the properties that a request may hold. One that is read-only is sent,
    where it can be, if nothing else says which variant of a union the object is.
    """
    return [
        replace(each, required=False) if each.read_only else each
        for each in properties
        if not is_left_out(each) and not isinstance(each.schema, Nothing)
    ]


def is_left_out(each: Property) -> bool:
    """Whether a property stands in replies only."""
    return each.read_only and not each.tells_variant


def received(properties: Iterable[Property]) -> list[Property]:
    """Return the properties that a reply may hold."""
    return [each for each in properties if not each.write_only]


def reach(api: Api) -> Reach:
    """Walk from the operations to every schema that they need. A document that has only
    schemas is a library of models.
    """
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
    if not api.operations and not api.webhooks:
        replies = chain(Reference(each, each) for each in api.schemas)
    models = _closure(api, replies, for_requests=False)
    params = _closure(api, bodies, for_requests=True)
    recursive = _recursive(api)
    needed = [
        named
        for named in api.schemas.values()
        if is_class(named.schema) or _is_alias(named, recursive)
    ]
    return Reach(
        tuple(named for named in needed if named.id in models),
        tuple(named for named in needed if named.id in params),
    )


def _recursive(api: Api) -> set[SchemaId]:
    """Return the schemas that lead to a circle with no class in it."""
    leads_to = {
        named.id: _closure_step(named.schema)
        for named in api.schemas.values()
        if not is_class(named.schema)
    }
    left = {each: {to for to in leads_to[each] if to in leads_to} for each in leads_to}
    users: defaultdict[SchemaId, list[SchemaId]] = defaultdict(list)
    for each, targets in left.items():
        for target in targets:
            users[target].append(each)
    done = [each for each, targets in left.items() if not targets]
    while done:
        ended = done.pop()
        del left[ended]
        for user in users[ended]:
            left[user].discard(ended)
            if not left[user]:
                done.append(user)
    return set(left)


def _closure_step(schema: Schema) -> set[SchemaId]:
    found: set[SchemaId] = set()
    pending = [schema]
    while pending:
        found.update(_steps(pending.pop(), pending, for_requests=False))
    return found


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
