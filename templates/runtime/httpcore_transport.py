"""The default transport: httpcore2's connection pool, without what lies above it."""

from __future__ import annotations

import os
import ssl
import threading
from collections.abc import Iterable, Iterator
from typing import Any

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
        self._pools: dict[str, tuple[Target, httpcore2.ConnectionPool]] = {}
        self._pid = os.getpid()

    def send(self, request: Request, /) -> Response:
        """Send once, and return the answer with its body still to be read."""
        exchange = Exchange(request.body, request.timeout)
        place, path = split_url(request.url)
        target, pool = self._pool(place)
        reply = _handle(pool, wire_request(request, target, path, exchange), exchange)
        if isinstance(reply, TransportError):
            # Raised here, so that it holds no frame that saw the credentials.
            raise reply
        assert isinstance(reply.stream, Iterable)
        content = _Content(reply.stream, exchange)
        return Response(reply.status, text_headers(reply.headers), content)

    def close(self) -> None:
        """Close every connection."""
        with self._lock:
            pools, self._pools = self._pools, {}
        for _, pool in pools.values():
            pool.close()

    def _pool(self, place: str) -> tuple[Target, httpcore2.ConnectionPool]:
        if self._pid != os.getpid():
            # A child process must not write to its parent's connections.
            self._lock = threading.Lock()
            self._pools, self._pid = {}, os.getpid()
        found = self._pools.get(place)
        if found is None:
            with self._lock:
                found = self._pools.get(place)
                if found is None:
                    target = new_target(place)
                    found = self._pools[place] = (target, self._new_pool(target))
        return found

    def _new_pool(self, target: Target) -> httpcore2.ConnectionPool:
        proxy = self._wiring.proxy_url(target.origin)
        tls = target.origin.scheme == "https"
        return httpcore2.ConnectionPool(
            ssl_context=self._wiring.ssl_context() if tls else None,
            proxy=None if proxy is None else httpcore_proxy(proxy),
            max_connections=self._max_connections,
            keepalive_expiry=KEEPALIVE_SECONDS,
            network_backend=_Backend(),
        )


def _handle(
    pool: httpcore2.ConnectionPool, request: httpcore2.Request, exchange: Exchange
) -> httpcore2.Response | TransportError:
    try:
        return pool.handle_request(request)
    except FAULTS as fault:
        return transport_error(fault, exchange)


class _Content:
    """The body of an answer, piece by piece."""

    def __init__(self, stream: Iterable[bytes], exchange: Exchange) -> None:
        self._stream = stream
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
        close: Any = getattr(self._stream, "close", None)
        if close is not None:
            close()


class _Backend(httpcore2.SyncBackend):
    """Makes connections whose streams know the limits of each exchange.

    What httpcore2 passes on as `timeout` is the `Exchange`.
    """

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: Any = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        limit = timeout.to_connect()
        return _Stream(
            super().connect_tcp(host, port, limit, local_address, socket_options)
        )


class _Stream(httpcore2.NetworkStream):
    """A connection that sends a request in one piece, as its first answer is read."""

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner = inner
        self._held = b""

    def write(self, buffer: bytes, timeout: Any = None) -> None:
        self._held = self._held + buffer if self._held else buffer
        if len(self._held) > HELD_BYTES:
            self._flush(timeout)

    def read(self, max_bytes: int, timeout: Any = None) -> bytes:
        lost: Exception | None = None
        try:
            self._flush(timeout)
            timeout.sent = timeout.complete
        except httpcore2.WriteError as error:
            # A server may answer before it has read all, and close: look for that.
            lost = error
        try:
            data = self._inner.read(max_bytes, timeout.to_read())
        except httpcore2.ReadError:
            if lost is None:
                raise
            data = b""
        if not data and lost is not None:
            raise lost
        return data

    def _flush(self, exchange: Exchange) -> None:
        held, self._held = self._held, b""
        for start in range(0, len(held), HELD_BYTES):
            self._inner.write(held[start : start + HELD_BYTES], exchange.to_write())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: Any = None,
    ) -> httpcore2.NetworkStream:
        limit = timeout.to_connect()
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, limit))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
