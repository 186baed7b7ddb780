"""The connections to one host, for threads; what was used last is used first."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Protocol

from .limits import KEEPALIVE_SECONDS, Limits
from .transport import Request, Response, TransportError
from .wire import Answer


class Connection(Protocol):
    """What the pool holds: used by one thread at a time."""

    def send(
        self, request: Request, path: bytes, limits: Limits
    ) -> Answer | TransportError:
        """Send once. An error is given back: raised, it would show the credentials."""
        ...

    def pieces(self, limits: Limits) -> Iterator[bytes]:
        """The body of the answer, where it did not come with the head."""
        ...

    def rest(self) -> bool:
        """Be at rest after an answer; False where that was the last one."""
        ...

    def is_fit(self) -> bool:
        """Whether a connection at rest can take another request."""
        ...

    def close(self) -> None:
        """Hang up."""
        ...


class Pool:
    """The connections to one host."""

    def __init__(self, make: Callable[[], Connection], most: int) -> None:
        self._make = make
        self._free = most
        self._change = threading.Condition(threading.Lock())
        self._idle: list[tuple[Connection, float]] = []
        self._closed = False

    def send(self, request: Request, path: bytes) -> Response | TransportError:
        """Send on one connection; the answer's content holds it until it is closed."""
        limits = Limits(request.timeout)
        if not self._enter(limits.remaining()):
            return TransportError(
                "all connections are in use", sent=False, timeout=True
            )
        connection: Connection | None = None
        try:
            connection = self._take() or self._make()
            answer = connection.send(request, path, limits)
        except BaseException:
            self.give(connection, False)
            raise
        if isinstance(answer, TransportError):
            self.give(connection, False)
            return answer
        status, headers, whole = answer
        if whole is None:
            return Response(status, headers, _Content(self, connection, limits))
        self.give(connection, True)
        return Response(status, headers, whole)

    def _enter(self, limit: float | None) -> bool:
        """Wait until there is room for one more request."""
        with self._change:
            if not self._free and not self._change.wait_for(lambda: self._free, limit):
                return False
            self._free -= 1
            return True

    def _take(self) -> Connection | None:
        """A connection that is open and at rest, or None."""
        while True:
            with self._change:
                idle = self._idle
                old = [] if not idle or idle[0][1] > time.monotonic() else [idle.pop(0)]
                found = idle.pop()[0] if idle else None
            for connection, _ in old:
                connection.close()
            if found is None:
                return None
            if found.is_fit():
                return found
            found.close()

    def give(self, connection: Connection | None, is_read: bool) -> None:
        """Take a connection back after its answer was read, or given up."""
        keep = False
        try:
            keep = is_read and connection is not None and connection.rest()
        finally:
            with self._change:
                self._free += 1
                self._change.notify()
                keep = keep and not self._closed
                if keep and connection is not None:
                    end = time.monotonic() + KEEPALIVE_SECONDS
                    self._idle.append((connection, end))
            if not keep and connection is not None:
                connection.close()

    def close(self) -> None:
        """Close the connections that are not in use; those that are, after it."""
        with self._change:
            idle = self._end()
        for connection, _ in idle:
            connection.close()

    def abandon(self) -> None:
        """The same, where nobody can send any more.

        Without the lock: a thread that a child process does not have may hold it, or
        this one, where memory is cleaned up in between.
        """
        for connection, _ in self._end():
            connection.close()

    def _end(self) -> list[tuple[Connection, float]]:
        self._closed = True
        idle, self._idle = self._idle, []
        return idle


class _Content:
    """The body of an answer, piece by piece."""

    def __init__(self, pool: Pool, connection: Connection, limits: Limits) -> None:
        self._pool = pool
        self._connection: Connection | None = connection
        self._limits = limits

    def __iter__(self) -> Iterator[bytes]:
        connection = self._connection
        if connection is not None:
            for piece in connection.pieces(self._limits):
                yield piece
                if self._connection is not connection:  # what comes now is not ours
                    return

    def close(self) -> None:
        """Give the connection back, or close it where the body was not read whole."""
        connection, self._connection = self._connection, None
        if connection is not None:
            self._pool.give(connection, True)
