"""A connection for threads through a proxy: httpcore2's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import httpcore2

from .httpcore_streams import Backend
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
) -> Callable[[], HttpcoreConnection]:
    """What makes connections to an origin, through a proxy."""
    maker = httpcore2.ConnectionPool(
        ssl_context=context,
        proxy=None if proxy is None else wire_proxy(proxy),
        network_backend=Backend(),
    )
    origin = wire_origin(target)
    return lambda: HttpcoreConnection(target, maker.create_connection(origin))


class HttpcoreConnection:
    """One connection, used by one thread at a time; made when it is used first."""

    def __init__(self, target: Target, inner: httpcore2.ConnectionInterface) -> None:
        self._target = target
        self._inner = inner
        self._stream: Any = None  # of a type that httpcore2 does not name

    def send(
        self, request: Request, path: bytes, limits: Limits
    ) -> Answer | TransportError:
        """Send, and read until the head of the answer is there."""
        exchange = Exchange(request.body, limits)
        try:
            reply = self._inner.handle_request(
                wire_request(request, self._target, path, exchange)
            )
        except FAULTS as fault:
            return failure(fault, limits.sent)
        self._stream = reply.stream
        return Answer(reply.status, text_headers(reply.headers), None)

    def pieces(self, limits: Limits) -> Iterator[bytes]:
        """The body, piece by piece as it comes."""
        stream: Iterable[bytes] = self._stream
        lost: TransportError | None = None
        try:
            yield from stream
        except FAULTS as fault:
            lost = failure(fault, limits.sent)
        if lost is not None:
            raise lost

    def is_fit(self) -> bool:
        """Whether a connection at rest can take another request."""
        return not self._inner.has_expired()

    def rest(self) -> bool:
        """Be at rest after an answer; False where that was the last one."""
        self._stream.close()
        return self._inner.is_idle() and is_quiet(self._inner)

    def close(self) -> None:
        """Hang up."""
        self._inner.close()
