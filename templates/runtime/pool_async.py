"""The connections to one host on one event loop; what was used last is used first."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from typing import Protocol

from .limits import KEEPALIVE_SECONDS, Limits
from .transport import Request, Response, TransportError
from .wire import Answer


class AsyncConnection(Protocol):
    """What the pool holds: used by one task at a time."""

    async def send(
        self, request: Request, path: bytes, limits: Limits
    ) -> Answer | TransportError:
        """Send once. An error is given back: raised, it would show the credentials."""
        ...

    def pieces(self, limits: Limits) -> AsyncGenerator[bytes]:
        """The body of the answer, where it did not come with the head."""
        ...

    async def rest(self) -> bool:
        """Be at rest after an answer; False where that was the last one."""
        ...

    def is_fit(self) -> bool:
        """Whether a connection at rest can take another request."""
        ...

    async def aclose(self) -> None:
        """Hang up."""
        ...


class AsyncPool:
    """The connections to one host."""

    def __init__(self, make: Callable[[], AsyncConnection], most: int) -> None:
        self._make = make
        self._slots = asyncio.Semaphore(most)
        self._idle: list[tuple[AsyncConnection, float]] = []
        self._closed = False

    async def send(self, request: Request, path: bytes) -> Response | TransportError:
        """Send on one connection; the answer's content holds it until it is closed."""
        limits = Limits(request.timeout)
        try:
            if self._slots.locked():
                async with asyncio.timeout(limits.remaining()):
                    await self._slots.acquire()
            else:
                await self._slots.acquire()
        except TimeoutError:
            return TransportError(
                "all connections are in use", sent=False, timeout=True
            )
        connection: AsyncConnection | None = None
        try:
            connection = await self._take() or self._make()
            answer = await connection.send(request, path, limits)
        except BaseException:
            await self.give(connection, False)
            raise
        if isinstance(answer, TransportError):
            await self.give(connection, False)
            return answer
        status, headers, whole = answer
        if whole is None:
            return Response(status, headers, _Content(self, connection, limits))
        await self.give(connection, True)
        return Response(status, headers, whole)

    async def _take(self) -> AsyncConnection | None:
        """A connection that is open and at rest, or None."""
        idle = self._idle
        if idle and idle[0][1] <= time.monotonic():
            await idle.pop(0)[0].aclose()
        while idle:
            found = idle.pop()[0]
            if found.is_fit():
                return found
            await found.aclose()
        return None

    async def give(self, connection: AsyncConnection | None, is_read: bool) -> None:
        """Take a connection back after its answer was read, or given up."""
        keep = False
        try:
            if is_read and connection is not None:
                keep = await connection.rest() and not self._closed
        finally:
            self._slots.release()
            if keep and connection is not None:
                self._idle.append((connection, time.monotonic() + KEEPALIVE_SECONDS))
            elif connection is not None:
                await connection.aclose()

    async def aclose(self) -> None:
        """Close the connections that are not in use; those that are, after it."""
        self._closed = True
        idle, self._idle = self._idle, []
        for connection, _ in idle:
            await connection.aclose()
        await asyncio.sleep(0)  # asyncio lets go of a socket in its next round


class _Content:
    """The body of an answer, piece by piece."""

    def __init__(
        self, pool: AsyncPool, connection: AsyncConnection, limits: Limits
    ) -> None:
        self._pool = pool
        self._connection: AsyncConnection | None = connection
        self._limits = limits

    async def __aiter__(self) -> AsyncIterator[bytes]:
        connection = self._connection
        if connection is None:
            return
        pieces = connection.pieces(self._limits)
        try:
            async for piece in pieces:
                yield piece
                if self._connection is not connection:  # what comes now is not ours
                    return
        finally:
            await pieces.aclose()  # here, not by the loop

    async def aclose(self) -> None:
        """Give the connection back, or close it where the body was not read whole."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await self._pool.give(connection, True)
