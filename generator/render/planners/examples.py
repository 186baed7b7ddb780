"""Plans `examples/import_csv.py` for an operation that takes any number of items."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.operation import Operation
from ...ir.schema import Boolean, Number, Object, Reference, Schema, SchemaId
from ...ir.unions import not_null
from ..doc_pages import ExamplePage
from ..pages import File
from ..reach import is_class, sent
from ..text import Text
from .context import Context

_DEPTH = 3


def example_files(context: Context) -> list[File]:
    """Return the example, where an operation of the API can be shown in one."""
    operation = shown_batch(context)
    found = None if operation is None else _item(context, operation)
    if operation is None or found is None:
        return []
    names, settings = context.names, context.api.settings
    methods, batch = names.batch(operation), operation.batch
    assert methods is not None
    assert batch is not None
    page = ExamplePage(
        settings.package,
        f"{settings.client}Client",
        f"{names.group(operation).attribute}.{methods.iterate}",
        names.items(operation),
        names.params(found[0]),
        tuple(_converters(context, *found, "", _DEPTH)),
    )
    return [File("examples/import_csv.py", "examples/import_csv.py.jinja", page)]


def shown_batch(context: Context) -> Operation | None:
    """Return the first operation that takes any number of objects, and nothing else."""
    for operation in context.api.operations:
        if _item(context, operation) is not None and not any(
            each.required for each in operation.parameters
        ):
            return operation
    return None


def _item(context: Context, operation: Operation) -> tuple[SchemaId, Object] | None:
    return None if operation.batch is None else _class(context, operation.batch.item)


def _class(context: Context, schema: Schema) -> tuple[SchemaId, Object] | None:
    """Return the class that a schema stands for, where it is one that is sent."""
    seen: set[SchemaId] = set()
    schema = not_null(schema)
    while isinstance(schema, Reference) and schema.target in context.api.schemas:
        if schema.target in seen:
            return None
        seen.add(schema.target)
        found = context.api.schemas[schema.target].schema
        if is_class(found) and context.names.has_params(schema.target):
            return schema.target, found
        schema = not_null(found)
    return None


def _converters(
    context: Context, target: SchemaId, schema: Object, parents: str, depth: int
) -> Iterator[tuple[Text, str]]:
    """Yield the columns that are no text, nested ones with dots in their name."""
    for each in sent(schema.properties):
        column = f"{parents}{context.names.key(target, each.name)}"
        plain = not_null(each.schema)
        inner = _class(context, plain)
        if isinstance(plain, Boolean):
            yield Text(column), "truth"
        elif isinstance(plain, Number):
            yield Text(column), "number"
        elif inner is not None and depth:
            yield from _converters(context, *inner, f"{column}.", depth - 1)
