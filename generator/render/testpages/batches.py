"""Plans the tests of operations that take any number of items."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from ...ir.operation import Operation
from ..names import Group
from ..names.words import pascal, words
from ..planners.context import Context
from ..text import Text
from .pages import BatchClass
from .samples import Samples
from .writer import Writer


def batch_classes(
    context: Context,
    group: Group,
    taken: Collection[str],
    arguments: Callable[[Operation], tuple[list[str], list[str]]],
    params: Samples,
    models: Samples,
    writer: Writer,
) -> Iterator[BatchClass]:
    """Yield the tests of batches, where samples were found for all they need.

    `arguments` gives those of an operation as written, and what was not found.
    """
    for operation in group.operations:
        batch, methods = operation.batch, context.names.batch(operation)
        if batch is None or methods is None:
            continue
        given, missing = arguments(operation)
        item = params.node(batch.item, "item")
        data = models.node(batch.data_schema, "data")
        if missing or item is None or data is None:
            continue
        name = f"Test{pascal(words(methods.collect))}"
        yield BatchClass(
            name=f"{name}Batch" if name in taken else name,
            doc=Text(f"{operation.method} {operation.path}, many items"),
            method=Text(operation.method),
            path=Text(operation.path),
            collect=f"{group.attribute}.{methods.collect}",
            iterate=f"{group.attribute}.{methods.iterate}",
            arguments=tuple(given),
            max_items=str(batch.max_items),
            item=writer.expression(item),
            data=writer.expression(data),
        )
