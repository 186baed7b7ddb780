"""A run over many items with asyncio: `max_concurrency` requests in flight."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Awaitable,
    Callable,
    Iterable,
)
from typing import TypeAlias, TypeVar

from .batch import BatchOutcome
from .batch_chunk import Chunk
from .batch_pace import Pace
from .batch_run import WINDOW, Run
from .batch_settle import Settled
from .errors import ClientError

T = TypeVar("T")
R = TypeVar("R")
Window: TypeAlias = "deque[tuple[Chunk, asyncio.Task[list[Settled]]]]"


async def aiterate(
    run: Run[T],
    items: Iterable[object] | AsyncIterable[object],
    send: Callable[[Chunk], Awaitable[object]],
    pace: Pace,
) -> AsyncGenerator[BatchOutcome[T], None]:
    """Yield the outcome of each item in the order of the input.

    `send` sends one chunk and returns the JSON of its reply. Where the input itself
    raises, what is in flight is settled and told before the error goes on. Where the
    task is cancelled, what is in flight is too; the journal tells it as in flight.
    """
    window: Window = deque()
    source = _Source(run, items)
    try:
        while True:
            await _fill(run, source, window, send, pace)
            if not window:
                break
            chunk, task = window[0]
            if not task.done():
                pending = [one for _, one in window if not one.done()]
                await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
                continue
            window.popleft()
            flying = sum(len(c.entries) for c, one in window if not one.done())
            for outcome in run.tell(chunk, task.result(), flying):
                yield outcome
    except asyncio.CancelledError:
        for _, task in window:
            task.cancel()
        raise
    finally:
        await asyncio.gather(*(task for _, task in window), return_exceptions=True)
        run.close()
        await source.close()
    source.raise_late()


class _Source:
    """The input as chunks; an error of the input ends it and is kept for later."""

    def __init__(
        self, run: Run[T], items: Iterable[object] | AsyncIterable[object]
    ) -> None:
        self._error: Exception | None = None
        self._chunks = self._read(run, items)

    async def _read(
        self, run: Run[T], items: Iterable[object] | AsyncIterable[object]
    ) -> AsyncGenerator[Chunk, None]:
        try:
            if isinstance(items, AsyncIterable):
                async for item in items:
                    if (chunk := run.cutter.push(item)) is not None:
                        yield chunk
            else:
                for item in items:
                    if (chunk := run.cutter.push(item)) is not None:
                        yield chunk
        except Exception as error:  # whatever the caller's own iterable raises
            self._error = error
        if (rest := run.cutter.finish()) is not None:
            yield rest

    async def next(self) -> Chunk | None:
        """The next chunk; None at the end."""
        return await anext(self._chunks, None)

    async def close(self) -> None:
        """Let go of the input, now and not when the garbage is collected."""
        await self._chunks.aclose()

    def raise_late(self) -> None:
        """Raise what the input raised, now that nothing is in flight."""
        if self._error is not None:
            raise self._error


async def _fill(
    run: Run[T],
    source: _Source,
    window: Window,
    send: Callable[[Chunk], Awaitable[object]],
    pace: Pace,
) -> None:
    """Start requests until as many are in flight as may be, or the input ends."""
    while len(window) < WINDOW * run.max_concurrency:
        if sum(not task.done() for _, task in window) >= pace.allowed:
            return
        chunk = await source.next()
        if chunk is None:
            return
        task = asyncio.create_task(_settle(run, chunk, send, pace))
        window.append((chunk, task))


async def _settle(
    run: Run[T], chunk: Chunk, send: Callable[[Chunk], Awaitable[object]], pace: Pace
) -> list[Settled]:
    """Send a chunk, unless its outcome is known, and settle it."""
    known, resent = await _aside(run, run.begin, chunk)
    if known is not None:
        return known
    try:
        reply = await send(chunk)
    except ClientError as error:
        return await _aside(run, run.broken, chunk, error, resent)
    return await _aside(run, run.answered, chunk, reply, resent)


async def _aside(run: Run[T], work: Callable[..., R], *arguments: object) -> R:
    """Do what may write to the journal, in a thread: a disk must not stall the loop."""
    if run.has_journal:
        return await asyncio.to_thread(work, *arguments)
    return work(*arguments)
