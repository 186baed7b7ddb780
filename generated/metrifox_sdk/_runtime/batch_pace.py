"""How fast a run over many items goes: the API's wish to slow down counts for all."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Pace:
    """How many requests may be in flight, and from when on.

    A 429 or 503 halves the number and holds back every request until the wait is over;
    each full round of good replies lets one more in flight.
    """

    def __init__(self, most: int, clock: Callable[[], float]) -> None:
        self._most = most
        self._clock = clock
        self._lock = threading.Lock()
        self._allowed = most
        self._good = 0
        self._from = clock()

    @property
    def allowed(self) -> int:
        """How many requests may be in flight now; at least 1."""
        return self._allowed

    def wait(self) -> float:
        """Seconds until a request may go out; 0 where it may at once."""
        return max(0.0, self._from - self._clock())

    def slow_down(self, seconds: float) -> None:
        """The API asked for a pause of so many seconds."""
        with self._lock:
            self._from = max(self._from, self._clock() + seconds)
            self._allowed = max(1, self._allowed // 2)
            self._good = 0

    def went_well(self) -> None:
        """A request was answered."""
        with self._lock:
            self._good += 1
            if self._good >= self._allowed:
                self._allowed = min(self._most, self._allowed + 1)
                self._good = 0
