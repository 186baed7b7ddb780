"""Time and chance, in one place, so that a test need not wait for either."""

from __future__ import annotations

import time

from .retry import full_jitter


class Clock:
    """The clock of a client. A test puts another in its place with `set_clock`."""

    def monotonic(self) -> float:
        """Seconds that only go up, from any start."""
        return time.monotonic()

    def time(self) -> float:
        """Seconds since 1970, for dates that a server names."""
        return time.time()

    def jitter(self, longest: float) -> float:
        """How long to wait where `longest` is the most."""
        return full_jitter(longest)

    def sleep(self, seconds: float) -> None:
        """Wait, in a thread."""
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Wait, in a task."""
        import asyncio

        await asyncio.sleep(seconds)


CLOCK = Clock()
