"""Streams of items for tasks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from .drivers import areceive
from .reply import Reply, aread
from .stream import StreamBase, begun, warn
from .stream_items import Event
from .transport import Response, TransportError

if TYPE_CHECKING:
    from typing import Self

    from .call import Call

T_co = TypeVar("T_co", covariant=True)


class AsyncStream(StreamBase[T_co]):
    """The items of an answer, as they come, for `async for`.

    Close it with `aclose()`, or use it in an `async with`, where you stop early. An
    item that cannot be read, or a network that fails, raises an `APIError`.
    """

    def __init__(self, call: Any, reply: Any) -> None:  # Any: as a `Stream`'s
        super().__init__(call, reply)
        self._pieces: AsyncIterator[bytes] = _async_pieces(reply.content)
        self._content = reply.content
        self._loop = asyncio.get_running_loop()

    def __aiter__(self) -> AsyncIterator[T_co]:
        return self

    async def __anext__(self) -> T_co:
        event = await self._advance()
        if event is None:
            raise StopAsyncIteration
        return event.data

    async def events(self) -> AsyncIterator[Event[T_co]]:
        """The items with the name and the id of each, as far as they have such."""
        while (event := await self._advance()) is not None:
            yield event

    async def _advance(self) -> Event[T_co] | None:
        try:
            while True:
                event = self._next_ready()
                if event is not None:
                    return event
                if self._items.done or self._content is None:
                    await self.aclose()
                    return None
                self._ready = await self._more()
        except BaseException:
            await self.aclose()
            raise

    async def _more(self) -> Iterator[Event[T_co]]:
        try:
            async for piece in self._pieces:
                return self._items.take(piece)
        except (TransportError, OSError) as error:
            raise self._items.broke_off(error) from error
        return self._items.end()

    async def aclose(self) -> None:
        """End the stream, and give its connection back."""
        content, self._content = self._content, None
        self._ready = iter(())
        await _aclose(self._pieces, content)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __del__(self) -> None:
        content, self._content = self._content, None
        if content is not None:
            warn(self)
            with suppress(RuntimeError):  # the loop is closed, and its connections too
                self._loop.call_soon_threadsafe(
                    _close_soon, self._loop, self._pieces, content
                )


async def aopen_stream(call: Call) -> AsyncStream[Any]:
    """The same in a task."""
    call.without_end()
    reply = await areceive(call, _begun)
    try:
        return AsyncStream(call, reply)
    except BaseException:
        await _aclose(reply.content)
        raise


async def _begun(response: Response, limit: int) -> Reply:
    if 200 <= response.status < 300:
        return begun(response, limit)
    return await aread(response, limit)


def _async_pieces(content: Any) -> AsyncIterator[bytes]:
    """The pieces of an answer, whatever the transport gives."""
    return aiter(content if hasattr(content, "__aiter__") else _plain(content))


async def _plain(content: bytes | Iterable[bytes]) -> AsyncIterator[bytes]:
    for piece in (content,) if isinstance(content, bytes) else content:
        yield piece


async def _aclose(*things: Any) -> None:
    for one in things:
        aclose = getattr(one, "aclose", None)
        if aclose is not None:
            await aclose()


def _close_soon(loop: asyncio.AbstractEventLoop, *things: Any) -> None:
    task = loop.create_task(_aclose(*things))
    _CLOSING.add(task)  # a loop holds its tasks weakly
    task.add_done_callback(_CLOSING.discard)


_CLOSING: set[asyncio.Task[None]] = set()
