"""A connection for tasks through a proxy: httpcore2's."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, Callable
from typing import TYPE_CHECKING, Any

import httpcore2

from .httpcore_streams import AsyncBackend
from .httpcore_wire import (
    FAULTS,
    Exchange,
    failure,
    is_quiet,
    text_headers,
    wire_origin,
    wire_proxy,
    wire_request,
)
from .limits import Limits
from .target import Target
from .transport import Request, TransportError
from .wire import Answer

if TYPE_CHECKING:
    from ssl import SSLContext


def connection_maker(
    target: Target, context: SSLContext | None, proxy: str | None
) -> Callable[[], AsyncHttpcoreConnection]:
    """What makes connections to an origin, through a proxy."""
    maker = httpcore2.AsyncConnectionPool(
        ssl_context=context,
        proxy=None if proxy is None else wire_proxy(proxy),
        network_backend=AsyncBackend(),
    )
    origin = wire_origin(target)
    return lambda: AsyncHttpcoreConnection(target, maker.create_connection(origin))


class AsyncHttpcoreConnection:
    """One connection, used by one task at a time; made when it is used first."""

    def __init__(
        self, target: Target, inner: httpcore2.AsyncConnectionInterface
    ) -> None:
        self._target = target
        self._inner = inner
        self._stream: Any = None  # of a type that httpcore2 does not name

    async def send(
        self, request: Request, path: bytes, limits: Limits
    ) -> Answer | TransportError:
        """Send, and read until the head of the answer is there."""
        exchange = Exchange(request.body, limits)
        try:
            reply = await self._inner.handle_async_request(
                wire_request(request, self._target, path, exchange)
            )
        except FAULTS as fault:
            return failure(fault, limits.sent)
        self._stream = reply.stream
        return Answer(reply.status, text_headers(reply.headers), None)

    async def pieces(self, limits: Limits) -> AsyncGenerator[bytes]:
        """The body, piece by piece as it comes."""
        source: AsyncIterable[bytes] = self._stream
        stream: Any = aiter(source)  # a generator, closed here, not by the loop
        lost: TransportError | None = None
        try:
            async for piece in stream:
                yield piece
        except FAULTS as fault:
            lost = failure(fault, limits.sent)
        finally:
            await stream.aclose()
        if lost is not None:
            raise lost

    def is_fit(self) -> bool:
        """Whether a connection at rest can take another request."""
        return not self._inner.has_expired()

    async def rest(self) -> bool:
        """Be at rest after an answer; False where that was the last one."""
        await self._stream.aclose()
        return self._inner.is_idle() and is_quiet(self._inner)

    async def aclose(self) -> None:
        """Hang up."""
        await self._inner.aclose()
