"""A run over many items for a client: its requests go through the client's own calls,
so that time limits, repeats, logging and drift are the same as anywhere.
"""

from __future__ import annotations

from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Generator,
    Iterable,
    Iterator,
    Mapping,
)
from typing import Any, TypeVar, cast

from .batch import (
    BatchCreated,
    BatchFailed,
    BatchOptions,
    BatchOutcome,
    BatchResult,
)
from .batch_chunk import Chunk, Codec
from .batch_declaration import Batch
from .batch_pace import Pace
from .batch_run import Run
from .batch_settings import concurrency
from .body import json_bytes
from .core import Core
from .decode import converter_named
from .drivers import acall, call
from .errors import ConfigurationError
from .model import Model, json_of
from .operation import Body, Operation
from .prepare_body import encoded

T = TypeVar("T")
Items = Iterable[object] | AsyncIterable[object]
NO_ARGUMENTS: Mapping[str, object] = {}


def batch_iter(
    core: Core,
    operation: Operation[Any],
    batch: Batch[T],
    items: Iterable[object],
    settings: BatchOptions,
    arguments: Mapping[str, object] = NO_ARGUMENTS,
) -> Generator[BatchOutcome[T], None, None]:
    """Yield what becomes of each item, in order, with threads.

    `arguments` are those of the parameters: the same for every request.
    """
    from .batch_sync import iterate

    source = cast("Iterable[object]", _items(batch, items, Iterable))
    name, ready = _name(operation, arguments), _ready(operation)
    run, pace = _run(core, name, batch, settings), _pace(core, settings)

    def send(chunk: Chunk) -> object:
        body, options = run.body(chunk), run.call_options(chunk)
        return _json(call(core, ready, arguments, body, {}, options, pace))

    return iterate(run, source, send, pace)


def batch_aiter(
    core: Core,
    operation: Operation[Any],
    batch: Batch[T],
    items: Items,
    settings: BatchOptions,
    arguments: Mapping[str, object] = NO_ARGUMENTS,
) -> AsyncGenerator[BatchOutcome[T], None]:
    """Yield what becomes of each item, in order, with asyncio.

    `arguments` are those of the parameters: the same for every request.
    """
    from .batch_async import aiterate

    source = _items(batch, items, (Iterable, AsyncIterable))
    name, ready = _name(operation, arguments), _ready(operation)
    run, pace = _run(core, name, batch, settings), _pace(core, settings)

    async def send(chunk: Chunk) -> object:
        body, options = run.body(chunk), run.call_options(chunk)
        return _json(await acall(core, ready, arguments, body, {}, options, pace))

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


def _run(core: Core, name: str, batch: Batch[T], settings: BatchOptions) -> Run[T]:
    core.settings.for_call(settings.get("options"))  # wrong ones are told at once
    validate = core.settings.validate_requests

    def encode(item: object) -> bytes:
        # Text that no encoding has fails here, with its item alone.
        return json_bytes(encoded(item, batch.item_type, validate, ""))

    convert = cast("Callable[[object], T]", converter_named(batch.data_type) or _as_is)
    return Run(name, batch, Codec(encode, convert), settings)


def _as_is(json: object) -> object:
    return json


def _pace(core: Core, settings: BatchOptions) -> Pace:
    return Pace(concurrency(settings), core.clock.monotonic)


def _name(operation: Operation[Any], arguments: Mapping[str, object]) -> str:
    """What a journal knows the operation by: with other arguments it is another one."""
    given = sorted((k, v) for k, v in arguments.items() if v is not None)
    if not given:
        return operation.name
    import hashlib

    text = repr(given).encode("utf-8", "surrogatepass")
    return f"{operation.name} with arguments {hashlib.sha256(text).hexdigest()[:8]}"


def _ready(operation: Operation[Any]) -> Operation[Any]:
    """The same operation for a body that is JSON already, item by item."""
    assert operation.body is not None
    return Operation(
        operation.name,
        operation.method,
        operation.path,
        parameters=operation.parameters,
        body=Body("Any", media_type=operation.body.media_type),
        returns=operation.returns,
        security=operation.security,
        servers=operation.servers,
        idempotent=operation.idempotent,
    )


def _items(batch: Batch[T], given: object, kinds: type | tuple[type, ...]) -> Items:
    """The items; `{property: items}`, as the single call takes it, is fine too."""
    items = given
    if isinstance(given, Mapping):
        items = cast("Mapping[str, object]", given).get(batch.items)
    if isinstance(items, kinds) and not isinstance(items, (str, bytes, Mapping)):
        return cast("Items", items)
    if isinstance(items, AsyncIterable):
        raise ConfigurationError(
            f"{batch.items} is async; give it to the async client, or collect it first"
        )
    from .simple import kind_of

    kind = kind_of(cast("Any", given))
    raise ConfigurationError(
        f"{batch.items} is {kind}; it must be an iterable of items"
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
