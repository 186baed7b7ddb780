"""The default transport: httpcore2's connections, each used by one thread at a time."""

from __future__ import annotations

import os
import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from typing import Any

import httpcore2

from .httpcore_streams import Backend
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


class HTTPTransport:
    """Sends over HTTP/1.1 with connections that are kept; for threads, and after fork.

    Args:
        ca_file: a PEM file of authorities to trust in place of the system's.
        client_cert: a PEM file, or (certificate, key), or (certificate, key, password).
        ssl_context: a context of your own, in place of the two above.
        proxy: the URL of a proxy, in place of those that the environment names.
        trust_env: False ignores proxies and SSL_CERT_FILE/SSL_CERT_DIR of the
            environment. Certificates are verified in any case.
        max_connections: how many connections to one host there may be at a time.
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
        self._pools: dict[str, _Pool] = {}
        self._pid = os.getpid()

    def send(self, request: Request, /) -> Response:
        """Send once, and return the answer with its body still to be read."""
        exchange = Exchange(request.body, request.timeout)
        place, path = split_url(request.url)
        pool = self._pool(place)
        wire = wire_request(request, pool.target, path, exchange)
        reply = pool.send(wire, exchange)
        del wire
        if isinstance(reply, TransportError):
            # Raised here, so that it holds no frame that saw the credentials.
            raise reply
        return reply

    def close(self) -> None:
        """Close every connection that is not in use."""
        with self._lock:
            pools, self._pools = self._pools, {}
        for pool in pools.values():
            pool.close()

    def _pool(self, place: str) -> _Pool:
        if self._pid != os.getpid():
            # A child process must not write to its parent's connections.
            self._lock = threading.Lock()
            self._pools, self._pid = {}, os.getpid()
        found = self._pools.get(place)
        if found is None:
            with self._lock:
                found = self._pools.get(place)
                if found is None:
                    found = self._pools[place] = self._new_pool(new_target(place))
        return found

    def _new_pool(self, target: Target) -> _Pool:
        proxy = self._wiring.proxy_url(target.origin)
        tls = target.origin.scheme == "https"
        maker = httpcore2.ConnectionPool(
            ssl_context=self._wiring.ssl_context() if tls else None,
            proxy=None if proxy is None else httpcore_proxy(proxy),
            network_backend=Backend(),
        )
        return _Pool(target, maker, self._max_connections)


class _Pool:
    """The connections to one host; what was used last is used first.

    httpcore2's own pool looks at all of its connections on each request; here a request
    looks at one, and at the oldest, so that those out of use are closed in time.
    """

    def __init__(
        self, target: Target, maker: httpcore2.ConnectionPool, most: int
    ) -> None:
        self.target = target
        self._maker = maker
        self._slots = threading.Semaphore(most)
        self._lock = threading.Lock()
        self._idle: list[tuple[httpcore2.ConnectionInterface, float]] = []
        self._closed = False

    def send(
        self, request: httpcore2.Request, exchange: Exchange
    ) -> Response | TransportError:
        """Send on one connection; the answer's content holds it until it is closed."""
        left = exchange.remaining()
        if not self._slots.acquire(timeout=None if left is None else max(left, 0)):
            return TransportError(
                "all connections are in use", sent=False, timeout=True
            )
        connection = None
        try:
            connection = self._take() or self._maker.create_connection(self.target.wire)
            reply = connection.handle_request(request)
        except FAULTS as fault:
            self._slots.release()
            return transport_error(fault, exchange)
        except BaseException:
            self._slots.release()
            raise
        content = _Content(self, connection, reply.stream, exchange)
        return Response(reply.status, text_headers(reply.headers), content)

    def _take(self) -> httpcore2.ConnectionInterface | None:
        """A connection that is open and at rest, or None."""
        while True:
            with self._lock:
                idle = self._idle
                old = [] if not idle or idle[0][1] > time.monotonic() else [idle.pop(0)]
                found = idle.pop()[0] if idle else None
            for connection, _ in old:
                connection.close()
            if found is None:
                return None
            if not found.has_expired():
                return found
            found.close()

    def give(self, connection: httpcore2.ConnectionInterface) -> None:
        """Take a connection back after its answer was read, or given up."""
        with self._lock:
            keep = connection.is_idle() and not self._closed
            keep = keep and not left_over(connection)
            if keep:
                end = time.monotonic() + KEEPALIVE_SECONDS
                self._idle.append((connection, end))
        if not keep:
            connection.close()
        self._slots.release()

    def close(self) -> None:
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection, _ in idle:
            connection.close()


class _Content:
    """The body of an answer, piece by piece."""

    def __init__(
        self,
        pool: _Pool,
        connection: httpcore2.ConnectionInterface,
        stream: Any,
        exchange: Exchange,
    ) -> None:
        self._pool = pool
        self._connection: httpcore2.ConnectionInterface | None = connection
        self._stream: Iterable[bytes] = stream
        self._exchange = exchange

    def __iter__(self) -> Iterator[bytes]:
        failure: TransportError | None = None
        try:
            yield from self._stream
        except FAULTS as fault:
            failure = transport_error(fault, self._exchange)
        if failure is not None:
            raise failure

    def close(self) -> None:
        """Give the connection back, or close it where the body was not read whole."""
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                stream: Any = self._stream  # of a type that httpcore2 does not name
                stream.close()
            finally:
                self._pool.give(connection)
