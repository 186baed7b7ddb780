"""Connections of asyncio: what came is kept until it is asked for, within bounds."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, cast

from .limits import PIECE_BYTES, Limits
from .sockets import is_readable

if TYPE_CHECKING:
    from ssl import SSLContext

    from .base_url import Origin

_NEXT_ADDRESS_SECONDS = 0.25
"""An address of a host gets this start before the next one is tried beside it."""


class Stream(asyncio.Protocol):
    """One connection, used by one task at a time."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._transport: asyncio.Transport
        self._tls = False
        self._data = b""
        self._ended = False  # nothing more will come
        self._is_lost = False  # and nothing more will leave
        self._fault: Exception | None = None  # None where it was closed in order
        self._full = False  # not all that was written has left
        self._held = False  # the other side is kept waiting
        self._waiter: asyncio.Future[bool] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._tls = transport.get_extra_info("sslcontext") is not None
        # Written is what has left this process, not what asyncio has taken. For TLS it
        # stops at a limit, not above it, so that 0 would stop what is empty.
        self._transport.set_write_buffer_limits(1 if self._tls else 0, 0)

    def data_received(self, data: bytes) -> None:
        self._data = self._data + data if self._data else data
        self._wake()
        if len(self._data) >= PIECE_BYTES and (self._waiter is None or self._full):
            self._held = True
            self._transport.pause_reading()

    def eof_received(self) -> bool:
        self._ended = True
        self._wake()
        # A request may still be on its way out; TLS has no half-closed connection.
        return not self._tls

    def connection_lost(self, exc: Exception | None) -> None:
        self._ended = True
        self._is_lost = True
        self._fault = exc
        self._wake()

    def pause_writing(self) -> None:
        self._full = True

    def resume_writing(self) -> None:
        self._full = False
        self._wake()

    def _wake(self, on_time: bool = True) -> None:
        waiter = self._waiter
        if waiter is not None and not waiter.done():
            waiter.set_result(on_time)

    async def _wait(self, limit: float | None) -> None:
        """Until something happens."""
        loop = self._loop
        waiter = self._waiter = loop.create_future()
        timer = None if limit is None else loop.call_later(limit, self._wake, False)
        try:
            if not await waiter:
                raise TimeoutError("timed out")
        finally:
            self._waiter = None
            if timer is not None:
                timer.cancel()

    async def write(self, piece: bytes | memoryview, limits: Limits) -> None:
        """Write, and wait until all of it has left."""
        limits.to_write()  # nothing goes out once the time is over
        transport = self._transport
        if not transport.is_closing():
            transport.write(piece)
        if not transport.is_closing():
            while self._full and not self._is_lost:
                await self._wait(limits.to_write())
            if not self._full:
                return
        await asyncio.sleep(0)  # asyncio tells the reason in its next round
        raise OSError(str(self._fault or "the connection was closed"))

    async def read(self, limits: Limits) -> bytes:
        """What came; empty at the end."""
        while not self._data and not self._ended:
            await self._wait(limits.to_read())
        data, self._data = self._data, b""
        if self._held:
            self._held = False
            if not self._ended:
                self._transport.resume_reading()
        if not data and self._fault is not None:
            raise OSError(str(self._fault))
        return data

    def is_quiet(self) -> bool:
        """Whether it is open, and nothing came that nobody asked for."""
        if self._ended or self._data:
            return False
        there: Any = self._transport.get_extra_info("socket")
        return there is None or not is_readable(there.fileno())

    def abort(self) -> None:
        """Hang up; what has not left yet is dropped."""
        self._transport.abort()


async def open_stream(
    origin: Origin, context: SSLContext | None, limits: Limits
) -> Stream:
    """Connect to an origin; with TLS, where there is a context for it."""
    loop = asyncio.get_running_loop()
    more: dict[str, Any] = {}
    if isinstance(loop, asyncio.BaseEventLoop):  # loops of others may not know it
        more["happy_eyeballs_delay"] = _NEXT_ADDRESS_SECONDS
    if context is not None:
        more |= {"ssl": context, "server_hostname": origin.host}
    async with asyncio.timeout(limits.to_connect()):
        try:
            _, made = await loop.create_connection(
                lambda: Stream(loop), origin.host, origin.port, **more
            )
        except UnicodeError:
            raise OSError(f"{origin.host} is no name of a host") from None
    return made
