"""Reads `x-batch`, once every schema is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ..diagnostics import Fault, Report, unescape
from ..load.node import Json
from .operation import Batch, MediaType, Operation
from .schema import Array, NamedSchema, Object, Reference, Schema, SchemaId, Union

Schemas = Mapping[SchemaId, NamedSchema]


def with_batch(operation: Operation, schemas: Schemas, report: Report) -> Operation:
    """Return the operation with its batch, where it has one.

    What is wrong with a batch was told when the document was checked; where a schema is
    so odd that nothing is found behind it even so, that is told here.
    """
    given = operation.extensions.get("x-batch")
    if not isinstance(given, dict):
        return operation
    batch = _batch(operation, given, schemas)
    if batch is None:
        message = "the schemas that 'x-batch' speaks of cannot be followed"
        at = operation.at.child("x-batch")
        report.add(Fault("invalid-batch", message, at, "key"))
    return replace(operation, batch=batch)


def _batch(
    operation: Operation, given: dict[str, Json], schemas: Schemas
) -> Batch | None:
    texts = {key: value for key, value in given.items() if isinstance(value, str)}
    if not {"items", "created", "failed"} <= texts.keys():
        return None
    data = texts.get("data")
    body = _json(operation.request_body.contents if operation.request_body else ())
    array = next(_members(body, texts["items"], schemas), None)
    items = next(_arrays(array, schemas), None)
    entry = next(_entries(operation, texts["created"], schemas), None)
    result = entry if data is None else next(_members(entry, data, schemas), None)
    if items is None or not items.max_items or result is None:
        return None
    return Batch(
        operation.at.child("x-batch"),
        items=texts["items"],
        item=items.items,
        max_items=items.max_items,
        created=texts["created"],
        failed=texts["failed"],
        index=texts.get("index", "index"),
        key=texts.get("key"),
        data=data,
        data_schema=result,
        error=texts.get("error", "error"),
    )


def _json(contents: Iterable[MediaType]) -> Schema | None:
    """Return the schema of the first media type that is JSON."""
    for media in contents:
        if media.name.partition(";")[0].strip().lower().endswith(("/json", "+json")):
            return media.schema
    return None


def _entries(operation: Operation, pointer: str, schemas: Schemas) -> Iterator[Schema]:
    """Yield what the items of the array at a pointer into a reply are."""
    for response in operation.responses:
        if response.status.startswith("2") or response.status == "default":
            found: Schema | None = _json(response.contents)
            for token in pointer.split("/")[1:]:
                found = next(_members(found, unescape(token), schemas), None)
            yield from (each.items for each in _arrays(found, schemas))


def _members(schema: Schema | None, name: str, schemas: Schemas) -> Iterator[Schema]:
    """Yield the schemas of a property of an object."""
    for each in _forms(schema, schemas):
        if isinstance(each, Object):
            yield from (one.schema for one in each.properties if one.name == name)


def _arrays(schema: Schema | None, schemas: Schemas) -> Iterator[Array]:
    """Yield the arrays that a schema allows."""
    return (each for each in _forms(schema, schemas) if isinstance(each, Array))


def _forms(schema: Schema | None, schemas: Schemas) -> Iterator[Schema]:
    """Yield what a schema is behind its references, each variant of a union."""
    pending = [] if schema is None else [schema]
    seen: set[SchemaId] = set()
    while pending:
        each = pending.pop()
        match each:
            case Reference(target=target):
                if target not in seen and target in schemas:
                    seen.add(target)
                    pending.append(schemas[target].schema)
            case Union(variants=variants):
                pending.extend(reversed(variants))
            case _:
                yield each
