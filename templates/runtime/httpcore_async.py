"""The default transport of async clients; see `httpcore_transport` for the other."""

from __future__ import annotations

import asyncio
import os
import ssl
import threading
import time
from collections.abc import AsyncIterable, AsyncIterator
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

import httpcore2

from .httpcore_streams import AsyncBackend
from .httpcore_wire import (
    FAULTS,
    KEEPALIVE_SECONDS,
    Exchange,
    Target,
    left_over,
    new_target,
    split_url,
    text_headers,
    transport_error,
    wire_request,
)
from .transport import Request, Response, TransportError
from .wiring import ClientCert, FilePath, Wiring, httpcore_proxy


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
        self._loops: _Loops = WeakKeyDictionary()
        self._pid = os.getpid()

    async def send(self, request: Request, /) -> Response:
        """Send once, and return the answer with its body still to be read."""
        exchange = Exchange(request.body, request.timeout)
        place, path = split_url(request.url)
        pool = self._pool(place)
        wire = wire_request(request, pool.target, path, exchange)
        reply = await pool.send(wire, exchange)
        del wire
        if isinstance(reply, TransportError):
            # Raised here, so that it holds no frame that saw the credentials.
            raise reply
        return reply

    async def aclose(self) -> None:
        """Close the running loop's connections that are not in use; forget others."""
        with self._lock:
            pools = self._loops.pop(asyncio.get_running_loop(), {})
            self._loops.clear()
        for pool in pools.values():
            await pool.aclose()

    def _pool(self, place: str) -> _Pool:
        if self._pid != os.getpid():
            # A child process must not write to its parent's connections.
            self._lock = threading.Lock()
            self._loops, self._pid = WeakKeyDictionary(), os.getpid()
        loop = asyncio.get_running_loop()
        pools = self._loops.get(loop)
        found = None if pools is None else pools.get(place)
        if found is None:
            with self._lock:
                found = self._new_pool(new_target(place))
                self._loops.setdefault(loop, {})[place] = found
        return found

    def _new_pool(self, target: Target) -> _Pool:
        proxy = self._wiring.proxy_url(target.origin)
        tls = target.origin.scheme == "https"
        maker = httpcore2.AsyncConnectionPool(
            ssl_context=self._wiring.ssl_context() if tls else None,
            proxy=None if proxy is None else httpcore_proxy(proxy),
            network_backend=AsyncBackend(),
        )
        return _Pool(target, maker, self._max_connections)


class _Pool:
    """The connections to one host on one loop; what was used last is used first."""

    def __init__(
        self, target: Target, maker: httpcore2.AsyncConnectionPool, most: int
    ) -> None:
        self.target = target
        self._maker = maker
        self._slots = asyncio.Semaphore(most)
        self._idle: list[tuple[httpcore2.AsyncConnectionInterface, float]] = []
        self._closed = False

    async def send(
        self, request: httpcore2.Request, exchange: Exchange
    ) -> Response | TransportError:
        """Send on one connection; the answer's content holds it until it is closed."""
        try:
            if self._slots.locked():
                async with asyncio.timeout(exchange.remaining()):
                    await self._slots.acquire()
            else:
                await self._slots.acquire()
        except TimeoutError:
            return TransportError(
                "all connections are in use", sent=False, timeout=True
            )
        try:
            connection = await self._take()
            if connection is None:
                connection = self._maker.create_connection(self.target.wire)
            reply = await connection.handle_async_request(request)
        except FAULTS as fault:
            self._slots.release()
            return transport_error(fault, exchange)
        except BaseException:
            self._slots.release()
            raise
        content = _Content(self, connection, reply.stream, exchange)
        return Response(reply.status, text_headers(reply.headers), content)

    async def _take(self) -> httpcore2.AsyncConnectionInterface | None:
        """A connection that is open and at rest, or None."""
        idle = self._idle
        if idle and idle[0][1] <= time.monotonic():
            await idle.pop(0)[0].aclose()
        while idle:
            found = idle.pop()[0]
            if not found.has_expired():
                return found
            await found.aclose()
        return None

    async def give(self, connection: httpcore2.AsyncConnectionInterface) -> None:
        """Take a connection back after its answer was read, or given up."""
        self._slots.release()
        keep = connection.is_idle() and not self._closed
        if keep and not left_over(connection):
            self._idle.append((connection, time.monotonic() + KEEPALIVE_SECONDS))
        else:
            await connection.aclose()

    async def aclose(self) -> None:
        self._closed = True
        idle, self._idle = self._idle, []
        for connection, _ in idle:
            await connection.aclose()


class _Content:
    """The body of an answer, piece by piece."""

    def __init__(
        self,
        pool: _Pool,
        connection: httpcore2.AsyncConnectionInterface,
        stream: Any,
        exchange: Exchange,
    ) -> None:
        self._pool = pool
        self._connection: httpcore2.AsyncConnectionInterface | None = connection
        self._stream: AsyncIterable[bytes] = stream
        self._exchange = exchange

    async def __aiter__(self) -> AsyncIterator[bytes]:
        failure: TransportError | None = None
        stream: Any = aiter(self._stream)  # a generator, closed here, not by the loop
        try:
            async for piece in stream:
                yield piece
        except FAULTS as fault:
            failure = transport_error(fault, self._exchange)
        finally:
            await stream.aclose()
        if failure is not None:
            raise failure

    async def aclose(self) -> None:
        """Give the connection back, or close it where the body was not read whole."""
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                stream: Any = self._stream  # of a type that httpcore2 does not name
                await stream.aclose()
            finally:
                await self._pool.give(connection)


_Loops: TypeAlias = WeakKeyDictionary[asyncio.AbstractEventLoop, dict[str, _Pool]]
