"""Reads `x-batch`, once every schema is known."""

from __future__ import annotations

from dataclasses import replace

from ..diagnostics import Fault, Report
from ..load.node import Json
from .operation import Batch, Operation
from .schema_view import Schemas, arrays, entries, json_schema, members


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
    body = json_schema(
        operation.request_body.contents if operation.request_body else ()
    )
    array = next(members(body, texts["items"], schemas), None)
    items = next(arrays(array, schemas), None)
    entry = next(entries(operation, texts["created"], schemas), None)
    result = entry if data is None else next(members(entry, data, schemas), None)
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
