"""Streams of items for threads, and what they share with those for tasks."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .drivers import receive
from .reply import HttpResponse, Reply, read
from .stream_items import Event, Items
from .transport import Response, TransportError

if TYPE_CHECKING:
    from typing import Self

    from .call import Call

T_co = TypeVar("T_co", covariant=True)


class StreamBase(Generic[T_co]):
    """What both kinds have in common."""

    _items: Items[T_co]
    _content: Any = None
    """What is to be closed; None where it is."""

    # Any: only the runtime makes one, and what of is nobody's business.
    def __init__(self, call: Any, reply: Any) -> None:
        self._items = Items[T_co](call, reply)
        self._ready: Iterator[Event[T_co]] = iter(())
        self._last_id = ""

    @property
    def http_response(self) -> HttpResponse:
        """The status and the headers of the answer."""
        return self._items.response

    @property
    def last_event_id(self) -> str:
        """The id of the last item that came; the header `Last-Event-ID` takes it."""
        return self._last_id

    def _next_ready(self) -> Event[T_co] | None:
        """The next item of what has come already."""
        for event in self._ready:
            self._last_id = event.id
            return event
        return None

    def __repr__(self) -> str:
        state = "closed" if self._content is None else "open"
        return f"<{type(self).__name__} {self._items.response.status}, {state}>"


class Stream(StreamBase[T_co]):
    """The items of an answer, as they come.

    Iterate over it; close it, or use it in a `with`, where you stop early. An item that
    cannot be read, or a network that fails, raises an `APIError`.
    """

    def __init__(self, call: Any, reply: Any) -> None:  # Any: as above
        super().__init__(call, reply)
        content: bytes | Iterable[bytes] = reply.content
        self._pieces: Iterator[bytes]
        if isinstance(content, bytes):
            self._pieces = iter((content,))
        else:
            self._pieces = iter(content)
        self._content = content

    def __iter__(self) -> Iterator[T_co]:
        return self

    def __next__(self) -> T_co:
        event = self._advance()
        if event is None:
            raise StopIteration
        return event.data

    def events(self) -> Iterator[Event[T_co]]:
        """The items with the name and the id of each, as far as they have such."""
        while (event := self._advance()) is not None:
            yield event

    def _advance(self) -> Event[T_co] | None:
        try:
            while True:
                event = self._next_ready()
                if event is not None:
                    return event
                if self._items.done or self._content is None:
                    self.close()
                    return None
                self._ready = self._more()
        except BaseException:
            self.close()
            raise

    def _more(self) -> Iterator[Event[T_co]]:
        try:
            for piece in self._pieces:
                return self._items.take(piece)
        except (TransportError, OSError) as error:
            raise self._items.broke_off(error) from error
        return self._items.end()

    def close(self) -> None:
        """End the stream, and give its connection back."""
        content, self._content = self._content, None
        self._ready = iter(())
        _close(content)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        content, self._content = self._content, None
        if content is not None:
            warn(self)
            with suppress(RuntimeError):  # no new threads as the process ends
                # Not here: what runs now may hold a lock that closing needs.
                threading.Thread(target=_close, args=(content,)).start()


def open_stream(call: Call) -> Stream[Any]:
    """Carry a call out in a thread, until its stream begins."""
    call.without_end()
    reply = receive(call, begun)
    try:
        return Stream(call, reply)
    except BaseException:
        _close(reply.content)
        raise


def begun(response: Response, limit: int) -> Reply:
    """A success is left to be read; all else is read here."""
    if not 200 <= response.status < 300:
        return read(response, limit)
    reply = Reply(response)
    reply.content = response.content
    return reply


def _close(content: Any) -> None:
    close = getattr(content, "close", None)
    if close is not None:
        close()


def warn(stream: object) -> None:
    warnings.warn(f"{stream!r} was never closed", ResourceWarning, stacklevel=3)
