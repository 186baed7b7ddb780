"""Reads `x-pagination`, once every schema is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeGuard

from ..diagnostics import Fault, Report
from ..load.node import Json
from .operation import Operation, Parameter
from .paging import PAGING_STYLES, Paging, PagingStyle
from .schema import Docs, Number, Schema
from .schema_view import Schemas, entries, forms, json_schema, members


def with_paging(operation: Operation, schemas: Schemas, report: Report) -> Operation:
    """Return the operation with its paging, where it has one.

    What is wrong with it was told when the document was checked; where a schema is so
    odd that nothing is found behind it even so, that is told here.
    """
    given = operation.extensions.get("x-pagination")
    if not isinstance(given, dict):
        return operation
    paging = _paging(operation, given, schemas)
    if paging is None:
        message = "the schemas that 'x-pagination' speaks of cannot be followed"
        at = operation.at.child("x-pagination")
        report.add(Fault("invalid-pagination", message, at, "key"))
    return replace(operation, paging=paging)


def _paging(
    operation: Operation, given: Mapping[str, Json], schemas: Schemas
) -> Paging | None:
    style, items = given.get("style"), given.get("items", "")
    if not _is_style(style) or not isinstance(items, str):
        return None
    item = next(entries(operation, items, schemas), None)
    carrier = _carrier(operation, given.get(style), schemas)
    if item is None or (carrier is None and style != "link"):
        return None
    limit = _carrier(operation, given.get("limit"), schemas)
    size, has_maximum = _size(operation, limit, schemas)
    first = given.get("first", 1)
    return Paging(
        operation.at.child("x-pagination"),
        style=style,
        items=items,
        item=item,
        carrier=None if style == "link" else carrier,
        next=_text(given.get("next")),
        key=_text(given.get("key")),
        has_more=_text(given.get("has_more")),
        total=_text(given.get("total")),
        pages=_text(given.get("pages")),
        first=first if isinstance(first, int) else 1,
        limit=limit,
        size=size,
        is_full=limit is not None and has_maximum,
    )


def _carrier(
    operation: Operation, name: Json, schemas: Schemas
) -> Parameter | str | None:
    """Return the parameter of a name, or the property of the body."""
    if not isinstance(name, str):
        return None
    for parameter in operation.parameters:
        if parameter.name == name and parameter.location in ("query", "header"):
            return parameter
    contents = operation.request_body.contents if operation.request_body else ()
    found = next(members(json_schema(contents), name, schemas), None)
    return None if found is None else name


def _size(
    operation: Operation, limit: Parameter | str | None, schemas: Schemas
) -> tuple[int | None, bool]:
    """Return how many items a page holds unless asked for others, and whether there is
    a greatest number that may be asked for: the API keeps to what is within it.
    """
    schema: Schema | None
    docs: list[Docs] = []
    if isinstance(limit, Parameter):
        schema = limit.schema
        docs.append(limit.docs)
    elif limit is not None and operation.request_body is not None:
        body = json_schema(operation.request_body.contents)
        schema = next(members(body, limit, schemas), None)
    else:
        return None, False
    size: int | None = None
    has_maximum = False
    for each in forms(schema, schemas):
        docs.append(each.docs)
        has_maximum |= isinstance(each, Number) and each.maximum is not None
    for said in docs:
        if said.has_default and type(said.default) is int and size is None:
            size = said.default
    return size, has_maximum


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None


def _is_style(value: Json) -> TypeGuard[PagingStyle]:
    return value in PAGING_STYLES
