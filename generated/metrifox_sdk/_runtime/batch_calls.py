"""A run over many items for a client: its requests go through the client's own calls,
so that time limits, repeats, logging and drift are the same as anywhere.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any, TypeVar, cast

from .batch import (
    BatchCreated,
    BatchFailed,
    BatchOptions,
    BatchOutcome,
    BatchResult,
)
from .batch_async import aiterate
from .batch_declaration import Batch
from .batch_pace import Pace
from .batch_run import Chunk, Codec, Run
from .batch_settings import concurrency
from .batch_sync import iterate
from .core import Core
from .decode import decode
from .drivers import acall, call
from .errors import ConfigurationError
from .model import Model, json_of
from .operation import Body, Operation
from .prepare_body import encoded

T = TypeVar("T")
Items = Iterable[object] | AsyncIterable[object]


def batch_iter(
    core: Core,
    operation: Operation[Any],
    batch: Batch[T],
    items: Iterable[object],
    settings: BatchOptions,
) -> Iterator[BatchOutcome[T]]:
    """Yield what becomes of each item, in order, with threads."""
    source = cast("Iterable[object]", _items(batch, items))
    run, pace = _run(core, operation, batch, settings), _pace(core, settings)
    ready = _ready(operation)

    def send(chunk: Chunk) -> object:
        body, options = run.body(chunk), run.call_options(chunk)
        return _json(call(core, ready, {}, body, {}, options, pace))

    return iterate(run, source, send, pace)


def batch_aiter(
    core: Core,
    operation: Operation[Any],
    batch: Batch[T],
    items: Items,
    settings: BatchOptions,
) -> AsyncIterator[BatchOutcome[T]]:
    """Yield what becomes of each item, in order, with asyncio."""
    source = _items(batch, items)
    run, pace = _run(core, operation, batch, settings), _pace(core, settings)
    ready = _ready(operation)

    async def send(chunk: Chunk) -> object:
        body, options = run.body(chunk), run.call_options(chunk)
        return _json(await acall(core, ready, {}, body, {}, options, pace))

    return aiterate(run, source, send, pace)


def batch_all(outcomes: Iterator[BatchOutcome[T]]) -> BatchResult[T]:
    """Collect what became of each item."""
    result: BatchResult[T] = BatchResult([], [], [])
    for outcome in outcomes:
        _put(result, outcome)
    return result


async def batch_aall(outcomes: AsyncIterator[BatchOutcome[T]]) -> BatchResult[T]:
    """Collect what became of each item."""
    result: BatchResult[T] = BatchResult([], [], [])
    async for outcome in outcomes:
        _put(result, outcome)
    return result


def _run(
    core: Core, operation: Operation[Any], batch: Batch[T], settings: BatchOptions
) -> Run[T]:
    validate = core.settings.validate_requests

    def encode(item: object) -> object:
        return encoded(item, batch.item_type, validate, "")

    def as_data(json: object) -> T:
        return cast("T", decode(json, batch.data_type))

    return Run(operation.name, batch, Codec(encode, as_data), settings)


def _pace(core: Core, settings: BatchOptions) -> Pace:
    return Pace(concurrency(settings), core.clock.monotonic)


def _ready(operation: Operation[Any]) -> Operation[Any]:
    """The same operation for a body that is JSON already, item by item."""
    assert operation.body is not None
    return Operation(
        operation.name,
        operation.method,
        operation.path,
        body=Body("Any", media_type=operation.body.media_type),
        returns=operation.returns,
        security=operation.security,
        servers=operation.servers,
        idempotent=operation.idempotent,
    )


def _items(batch: Batch[T], given: object) -> Items:
    """The items; `{property: items}`, as the single call takes it, is fine too."""
    items, kind = given, type(given).__name__
    if isinstance(given, Mapping):
        items = cast("Mapping[str, object]", given).get(batch.items)
    if isinstance(items, (Iterable, AsyncIterable)) and not isinstance(
        items, (str, bytes, Mapping)
    ):
        return cast("Items", items)
    raise ConfigurationError(
        f"{batch.items} is a {kind}; it must be an iterable of items"
    )


def _json(reply: object) -> object:
    """The JSON of a reply, as received."""
    return json_of(reply) if isinstance(reply, Model) else reply


def _put(result: BatchResult[T], outcome: BatchOutcome[T]) -> None:
    """Put an outcome into the list it belongs to."""
    if isinstance(outcome, BatchCreated):
        result.created.append(outcome)
    elif isinstance(outcome, BatchFailed):
        result.failed.append(outcome)
    else:
        result.unknown.append(outcome)
