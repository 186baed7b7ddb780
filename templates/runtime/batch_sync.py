"""A run over many items with threads: `max_concurrency` requests in flight."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TypeAlias, TypeVar

from .batch import BatchOutcome
from .batch_chunk import Chunk
from .batch_pace import Pace
from .batch_run import WINDOW, Run
from .batch_settle import Settled
from .errors import ClientError

T = TypeVar("T")
Window: TypeAlias = "deque[tuple[Chunk, Future[list[Settled]]]]"


def iterate(
    run: Run[T],
    items: Iterable[object],
    send: Callable[[Chunk], object],
    pace: Pace,
) -> Generator[BatchOutcome[T], None, None]:
    """Yield the outcome of each item in the order of the input.

    `send` sends one chunk and returns the JSON of its reply. Where the input itself
    raises, what is in flight is settled and told before the error goes on.
    """
    window: Window = deque()
    chunks = _Chunks(run, items)
    with ThreadPoolExecutor(run.max_concurrency) as pool:
        try:
            while True:
                _fill(run, chunks, window, pool, send, pace)
                if not window:
                    break
                chunk, future = window[0]
                if not future.done():
                    wait(
                        [one for _, one in window if not one.done()],
                        None,
                        FIRST_COMPLETED,
                    )
                    continue
                window.popleft()
                settled = future.result()
                yield from run.tell(chunk, settled, _in_flight(window))
        finally:
            # The threads of what is in flight note it in the journal before it closes.
            pool.shutdown(cancel_futures=True)
            run.close()
    chunks.raise_late()


class _Chunks:
    """The input as chunks; an error of the input ends it and is kept for later."""

    def __init__(self, run: Run[T], items: Iterable[object]) -> None:
        self._error: Exception | None = None
        self._chunks = self._read(run, items)

    def _read(self, run: Run[T], items: Iterable[object]) -> Iterator[Chunk]:
        try:
            for item in items:
                if (chunk := run.cutter.push(item)) is not None:
                    yield chunk
        except Exception as error:  # whatever the caller's own iterable raises
            self._error = error
        if (rest := run.cutter.finish()) is not None:
            yield rest

    def next(self) -> Chunk | None:
        """The next chunk; None at the end."""
        return next(self._chunks, None)

    def raise_late(self) -> None:
        """Raise what the input raised, now that nothing is in flight."""
        if self._error is not None:
            raise self._error


def _in_flight(window: Window) -> int:
    return sum(len(chunk.entries) for chunk, one in window if not one.done())


def _fill(
    run: Run[T],
    chunks: _Chunks,
    window: Window,
    pool: ThreadPoolExecutor,
    send: Callable[[Chunk], object],
    pace: Pace,
) -> None:
    """Start requests until as many are in flight as may be, or the input ends."""
    while len(window) < WINDOW * run.max_concurrency:
        if sum(not future.done() for _, future in window) >= pace.allowed:
            return
        chunk = chunks.next()
        if chunk is None:
            return
        window.append((chunk, pool.submit(_settle, run, chunk, send, pace)))


def _settle(
    run: Run[T], chunk: Chunk, send: Callable[[Chunk], object], pace: Pace
) -> list[Settled]:
    """Send a chunk, unless its outcome is known, and settle it."""
    known, resent = run.begin(chunk)
    if known is not None:
        return known
    try:
        reply = send(chunk)
    except ClientError as error:
        return run.broken(chunk, error, resent)
    return run.answered(chunk, reply, resent)
