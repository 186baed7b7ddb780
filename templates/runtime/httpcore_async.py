"""The default transport of async clients; see `httpcore_transport` for the other."""

from __future__ import annotations

import asyncio
import os
import ssl
import threading
from collections.abc import AsyncIterable, AsyncIterator, Iterable
from typing import Any, TypeAlias, cast
from weakref import WeakKeyDictionary

import httpcore2

from .httpcore_wire import (
    FAULTS,
    HELD_BYTES,
    KEEPALIVE_SECONDS,
    Exchange,
    Target,
    new_target,
    split_url,
    text_headers,
    transport_error,
    wire_request,
)
from .transport import Request, Response, TransportError
from .wiring import ClientCert, FilePath, Wiring, httpcore_proxy

_Pools: TypeAlias = dict[str, tuple[Target, httpcore2.AsyncConnectionPool]]


class AsyncHTTPTransport:
    """Sends over HTTP/1.1 with connections that are kept, on asyncio.

    The arguments are those of `HTTPTransport`. Connections belong to an event loop, so
    each loop has its own, and a client can outlive `asyncio.run`.
    """

    def __init__(
        self,
        *,
        ca_file: FilePath | None = None,
        client_cert: ClientCert | None = None,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | None = None,
        trust_env: bool = True,
        max_connections: int = 100,
    ) -> None:
        self._wiring = Wiring(ssl_context, ca_file, client_cert, proxy, trust_env)
        self._max_connections = max_connections
        self._lock = threading.Lock()
        self._loops: WeakKeyDictionary[asyncio.AbstractEventLoop, _Pools]
        self._loops = WeakKeyDictionary()
        self._pid = os.getpid()

    async def send(self, request: Request, /) -> Response:
        """Send once, and return the answer with its body still to be read."""
        exchange = Exchange(request.body, request.timeout)
        place, path = split_url(request.url)
        target, pool = self._pool(place)
        wire = wire_request(request, target, path, exchange)
        reply = await _handle(pool, wire, exchange)
        del wire
        if isinstance(reply, TransportError):
            # Raised here, so that it holds no frame that saw the credentials.
            raise reply
        assert isinstance(reply.stream, AsyncIterable)
        content = _Content(reply.stream, exchange)
        return Response(reply.status, text_headers(reply.headers), content)

    async def aclose(self) -> None:
        """Close every connection of the running loop, and forget the others."""
        with self._lock:
            pools = self._loops.pop(asyncio.get_running_loop(), {})
            self._loops.clear()
        for _, pool in pools.values():
            await pool.aclose()

    def _pool(self, place: str) -> tuple[Target, httpcore2.AsyncConnectionPool]:
        if self._pid != os.getpid():
            # A child process must not write to its parent's connections.
            self._lock = threading.Lock()
            self._loops, self._pid = WeakKeyDictionary(), os.getpid()
        loop = asyncio.get_running_loop()
        pools = self._loops.get(loop)
        found = None if pools is None else pools.get(place)
        if found is None:
            with self._lock:
                target = new_target(place)
                found = target, self._new_pool(target)
                self._loops.setdefault(loop, {})[place] = found
        return found

    def _new_pool(self, target: Target) -> httpcore2.AsyncConnectionPool:
        proxy = self._wiring.proxy_url(target.origin)
        tls = target.origin.scheme == "https"
        return httpcore2.AsyncConnectionPool(
            ssl_context=self._wiring.ssl_context() if tls else None,
            proxy=None if proxy is None else httpcore_proxy(proxy),
            max_connections=self._max_connections,
            keepalive_expiry=KEEPALIVE_SECONDS,
            network_backend=_Backend(),
        )


async def _handle(
    pool: httpcore2.AsyncConnectionPool,
    request: httpcore2.Request,
    exchange: Exchange,
) -> httpcore2.Response | TransportError:
    try:
        return await pool.handle_async_request(request)
    except FAULTS as fault:
        return transport_error(fault, exchange)


class _Content:
    """The body of an answer, piece by piece."""

    def __init__(self, stream: AsyncIterable[bytes], exchange: Exchange) -> None:
        self._stream = stream
        self._exchange = exchange

    async def __aiter__(self) -> AsyncIterator[bytes]:
        failure: TransportError | None = None
        try:
            async for piece in self._stream:
                yield piece
        except FAULTS as fault:
            failure = transport_error(fault, self._exchange)
        if failure is not None:
            raise failure

    async def aclose(self) -> None:
        """Give the connection back, or close it where the body was not read whole."""
        aclose: Any = getattr(self._stream, "aclose", None)
        if aclose is not None:
            await aclose()


class _Backend(httpcore2.AsyncNetworkBackend):
    """Makes connections whose streams know the limits of each exchange.

    What httpcore2 passes on as `timeout` is the `Exchange`.
    """

    def __init__(self) -> None:
        # The class is made in one of two ways, so type checkers know little of it.
        self._inner = cast(httpcore2.AsyncNetworkBackend, httpcore2.AnyIOBackend())

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: Any = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        limit = timeout.to_connect()
        return _Stream(
            await self._inner.connect_tcp(
                host, port, limit, local_address, socket_options
            )
        )


class _Stream(httpcore2.AsyncNetworkStream):
    """A connection that sends a request in one piece, as its first answer is read."""

    def __init__(self, inner: httpcore2.AsyncNetworkStream) -> None:
        self._inner = inner
        self._held = b""

    async def write(self, buffer: bytes, timeout: Any = None) -> None:
        self._held = self._held + buffer if self._held else buffer
        if len(self._held) > HELD_BYTES:
            await self._flush(timeout)

    async def read(self, max_bytes: int, timeout: Any = None) -> bytes:
        lost: Exception | None = None
        try:
            await self._flush(timeout)
            timeout.sent = timeout.complete
        except httpcore2.WriteError as error:
            # A server may answer before it has read all, and close: look for that.
            lost = error
        try:
            data = await self._inner.read(max_bytes, timeout.to_read())
        except httpcore2.ReadError:
            if lost is None:
                raise
            data = b""
        if not data and lost is not None:
            raise lost
        return data

    async def _flush(self, exchange: Exchange) -> None:
        held, self._held = self._held, b""
        for start in range(0, len(held), HELD_BYTES):
            piece = held[start : start + HELD_BYTES]
            await self._inner.write(piece, exchange.to_write())

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: Any = None,
    ) -> httpcore2.AsyncNetworkStream:
        limit = timeout.to_connect()
        inner = await self._inner.start_tls(ssl_context, server_hostname, limit)
        return _Stream(inner)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
