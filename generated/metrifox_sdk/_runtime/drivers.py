"""What carries a call out: one loop for threads, one for tasks."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

from .attempts import Answer, Fetch, Steps, Wait, steps
from .call import Call, Pacer
from .core import Core
from .errors import ConfigurationError
from .reply import Reply, aread, read
from .transport import AsyncTransport, Request, Response, Transport, TransportError

if TYPE_CHECKING:
    from .operation import Operation
    from .options import RequestOptions

T = TypeVar("T")
Receiver: TypeAlias = Callable[[Response, int], Reply]
AsyncReceiver: TypeAlias = Callable[[Response, int], Awaitable[Reply]]


def call(
    core: Core,
    operation: Operation[T],
    arguments: Mapping[str, object],
    body: object,
    fields: Mapping[str, object],
    options: RequestOptions | None,
    pace: Pacer | None = None,
) -> T:
    """Call an operation, in a thread."""
    made = Call(core, operation, arguments, body, fields, options, pace)
    return cast("T", carry_out(core, made))


def carry_out(core: Core, made: Call, receiver: Receiver = read) -> object:
    """Do what a call asks for, in a thread; `receiver` reads the answers."""
    transport: Transport = core.transport("sync", _sync_transport)
    with closing(steps(made)) as todo:
        return _drive(core, transport, todo, receiver)


async def acall(
    core: Core,
    operation: Operation[T],
    arguments: Mapping[str, object],
    body: object,
    fields: Mapping[str, object],
    options: RequestOptions | None,
    pace: Pacer | None = None,
) -> T:
    """Call an operation, in a task."""
    made = Call(core, operation, arguments, body, fields, options, pace)
    return cast("T", await carry_out_async(core, made))


async def carry_out_async(
    core: Core, made: Call, receiver: AsyncReceiver = aread
) -> object:
    """Do what a call asks for, in a task; `receiver` reads the answers."""
    transport: AsyncTransport = core.transport("async", _async_transport)
    with closing(steps(made)) as todo:
        return await _adrive(core, transport, todo, receiver)


def receive(call: Call, receiver: Receiver) -> Reply:
    """Carry a call out in a thread; `receiver` may leave the answer to be read."""
    call.read = _as_it_is
    return cast("Reply", carry_out(call.core, call, receiver))


async def areceive(call: Call, receiver: AsyncReceiver) -> Reply:
    """The same in a task."""
    call.read = _as_it_is
    return cast("Reply", await carry_out_async(call.core, call, receiver))


def _as_it_is(call: Call, reply: Reply) -> Reply:
    return reply


def _drive(core: Core, transport: Transport, todo: Steps, receiver: Receiver) -> object:
    """Do what the steps of a call ask for, in a thread."""
    clock, limit = core.clock, core.settings.max_response_bytes
    answer: Answer = None
    failure: Exception | None = None
    while True:
        try:
            step = todo.send(answer) if failure is None else todo.throw(failure)
        except StopIteration as end:
            return end.value
        answer = failure = None
        take = receiver
        if isinstance(step, Fetch):
            step, take = step.request, read
        if isinstance(step, Request):
            started = clock.monotonic()
            try:
                answer = take(transport.send(step), _limit(step, limit))
                answer.elapsed = clock.monotonic() - started
            except (TransportError, OSError) as error:
                failure = error
        elif isinstance(step, Wait):
            clock.sleep(step.seconds)
        else:
            answer = step.ask()


async def _adrive(
    core: Core, transport: AsyncTransport, todo: Steps, receiver: AsyncReceiver
) -> object:
    """Do what the steps of a call ask for, in a task."""
    clock, limit = core.clock, core.settings.max_response_bytes
    answer: Answer = None
    failure: Exception | None = None
    while True:
        try:
            step = todo.send(answer) if failure is None else todo.throw(failure)
        except StopIteration as end:
            return end.value
        answer = failure = None
        take = receiver
        if isinstance(step, Fetch):
            step, take = step.request, aread
        if isinstance(step, Request):
            started = clock.monotonic()
            try:
                response = await transport.send(step)
                answer = await take(response, _limit(step, limit))
                answer.elapsed = clock.monotonic() - started
            except (TransportError, OSError) as error:
                failure = error
        elif isinstance(step, Wait):
            await clock.asleep(step.seconds)
        else:
            answer = await step.aask()


def _limit(request: Request, limit: int) -> int:
    """The limit of an answer; to HEAD it only tells how long one would be."""
    return limit if request.method != "HEAD" else sys.maxsize


def _sync_transport(given: Any, client: str) -> Transport:
    """The transport of a client: the default, or what the caller gave."""
    if given is None:
        from .default_sync import HTTPTransport

        return HTTPTransport()
    return cast("Transport", _adapted(given, client, is_async=False))


def _async_transport(given: Any, client: str) -> AsyncTransport:
    if given is None:
        from .default_async import AsyncHTTPTransport

        return AsyncHTTPTransport()
    return cast("AsyncTransport", _adapted(given, client, is_async=True))


def _adapted(given: Any, client: str, *, is_async: bool) -> object:
    """A transport as it is, or an httpx2 client in the shape of one."""
    if "httpx2" in sys.modules:
        from .httpx_transport import adapter_for

        adapter = adapter_for(given, is_async)
        if adapter is not None:
            return adapter
    send = getattr(given, "send", None)
    flags: int = getattr(getattr(send, "__code__", None), "co_flags", -1)
    wrong = flags >= 0 and bool(flags & 0x80) != is_async  # 0x80: a coroutine function
    if not callable(send) or wrong:
        from .simple import kind_of

        kind = "an async send(request)" if is_async else "a send(request)"
        name = "an httpx2.AsyncClient" if is_async else "an httpx2.Client"
        raise ConfigurationError(
            f"transport is {kind_of(given)}; {client} needs an object with {kind}, "
            f"or {name}"
        )
    return given
