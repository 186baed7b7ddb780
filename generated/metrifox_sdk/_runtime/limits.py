"""How long one try may take, and whether its request has left this process."""

from __future__ import annotations

import time

from .options import Timeout

PIECE_BYTES = 64 * 1024
"""Up to this many bytes of a request go out in one piece, and come in at once."""

KEEPALIVE_SECONDS = 4.0
"""How long an idle connection is kept. Less than the 5 s after which widely used
servers close it, as a request that crosses the closing is one of unknown outcome."""


class Limits:
    """The limits of one try. What asks for one gets the seconds that are left.

    `sent` is False as long as the API cannot have had the whole request.
    """

    __slots__ = ("_end", "_timeout", "sent")

    def __init__(self, timeout: Timeout) -> None:
        self._timeout = timeout
        total = timeout.total
        self._end = None if total is None else time.monotonic() + total
        self.sent = False

    def remaining(self) -> float | None:
        """The seconds that are left of the total; less than 0 when it is over."""
        return None if self._end is None else self._end - time.monotonic()

    def to_connect(self) -> float | None:
        """The limit for making a connection; `TimeoutError` where all time is used."""
        return self._limit(self._timeout.connect)

    def to_read(self) -> float | None:
        """The limit for the next read."""
        return self._limit(self._timeout.read)

    def to_write(self) -> float | None:
        """The limit for the next write."""
        return self._limit(self._timeout.write)

    def _limit(self, own: float | None) -> float | None:
        if self._end is None:
            return own
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time for this try is over")
        return left if own is None or left < own else own
