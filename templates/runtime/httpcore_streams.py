"""Connections that know the limits of each exchange, and when it went out whole.

What httpcore2 passes on as `timeout` is the `Exchange`. A request is held until its
first answer is read, so that head and body go out in one piece.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterable
from typing import Any, cast

import httpcore2

from .httpcore_wire import Exchange
from .limits import PIECE_BYTES


class Backend(httpcore2.SyncBackend):
    """Makes such connections, for threads."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: Any = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        limit: float | None = timeout.limits.to_connect()
        end = None if limit is None else time.monotonic() + limit
        addresses = _addresses(host, port)
        for more in range(len(addresses) - 1, -1, -1):
            # Each gets its share of the time, so that the last is tried too.
            left = None if end is None else max(end - time.monotonic(), 0.001)
            share = None if left is None else left / (more + 1)
            try:
                found = super().connect_tcp(
                    addresses[-1 - more], port, share, local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                if not more:
                    raise
            else:
                return Stream(found)
        raise AssertionError("a host has no address")


def _addresses(host: str, port: int) -> list[str]:
    """The addresses of a host; its name where the look-up fails, to be told why."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return [host]
    return list(dict.fromkeys(str(one[4][0]) for one in found)) or [host]


class Stream(httpcore2.NetworkStream):
    """A connection, for threads."""

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner = inner
        self._held = b""

    def write(self, buffer: bytes, timeout: Any = None) -> None:
        self._held = self._held + buffer if self._held else buffer
        if len(self._held) > PIECE_BYTES:
            self._flush(timeout)

    def read(self, max_bytes: int, timeout: Any = None) -> bytes:
        lost: Exception | None = None
        try:
            self._flush(timeout)
            timeout.limits.sent = timeout.complete
        except httpcore2.WriteError as error:
            # A server may answer before it has read all, and close: look for that.
            lost = error
        try:
            data = self._inner.read(max_bytes, timeout.limits.to_read())
        except httpcore2.ReadError:
            if lost is None:
                raise
            data = b""
        if not data and lost is not None:
            raise lost
        return data

    def _flush(self, exchange: Exchange) -> None:
        held, self._held = self._held, b""
        for start in range(0, len(held), PIECE_BYTES):
            self._inner.write(
                held[start : start + PIECE_BYTES], exchange.limits.to_write()
            )

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: Any = None,
    ) -> httpcore2.NetworkStream:
        limit = timeout.limits.to_connect()
        return Stream(self._inner.start_tls(ssl_context, server_hostname, limit))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class AsyncBackend(httpcore2.AsyncNetworkBackend):
    """Makes such connections, for tasks."""

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
        limit = timeout.limits.to_connect()
        return AsyncStream(
            await self._inner.connect_tcp(
                host, port, limit, local_address, socket_options
            )
        )


class AsyncStream(httpcore2.AsyncNetworkStream):
    """A connection, for tasks."""

    def __init__(self, inner: httpcore2.AsyncNetworkStream) -> None:
        self._inner = inner
        self._held = b""

    async def write(self, buffer: bytes, timeout: Any = None) -> None:
        self._held = self._held + buffer if self._held else buffer
        if len(self._held) > PIECE_BYTES:
            await self._flush(timeout)

    async def read(self, max_bytes: int, timeout: Any = None) -> bytes:
        lost: Exception | None = None
        try:
            await self._flush(timeout)
            timeout.limits.sent = timeout.complete
        except httpcore2.WriteError as error:
            # A server may answer before it has read all, and close: look for that.
            lost = error
        try:
            data = await self._inner.read(max_bytes, timeout.limits.to_read())
        except httpcore2.ReadError:
            if lost is None:
                raise
            data = b""
        if not data and lost is not None:
            raise lost
        return data

    async def _flush(self, exchange: Exchange) -> None:
        held, self._held = self._held, b""
        for start in range(0, len(held), PIECE_BYTES):
            piece = held[start : start + PIECE_BYTES]
            try:
                await self._inner.write(piece, exchange.limits.to_write())
            except httpcore2.WriteTimeout:
                # asyncio has the piece and may still send it: the last one is lost.
                exchange.limits.sent = start + PIECE_BYTES >= len(held)
                raise

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: Any = None,
    ) -> httpcore2.AsyncNetworkStream:
        limit = timeout.limits.to_connect()
        inner = await self._inner.start_tls(ssl_context, server_hostname, limit)
        return AsyncStream(inner)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
