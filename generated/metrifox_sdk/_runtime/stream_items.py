"""From the pieces of a stream to its items, each by its type. No I/O here."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from .body import is_json
from .cutter import TooLong
from .errors import APIConnectionError, APIError, APITimeoutError
from .failures import finish, unreadable
from .framing import Events, Frame, framing_of
from .reply import Reply
from .results import choose, decoded, reason_of, words_named
from .transport import TransportError
from .unpack import Unpacker

if TYPE_CHECKING:
    from .call import Call

T_co = TypeVar("T_co", covariant=True)

_TEXT = frozenset({"string"})
_DONE = "[DONE]"
"""What some APIs end a stream of JSON with; it is no JSON, and no item."""


class Event(Generic[T_co]):
    """An item of a stream with what came beside it.

    Attributes:
        data: the item.
        event: the name of a server-sent event; `message` where it has none.
        id: its id, or that of the last one that had any; empty before that.
        retry: milliseconds to wait before connecting anew, where the API asked so.
    """

    __slots__ = ("data", "event", "id", "retry")

    def __init__(
        self, data: T_co, event: str = "message", id: str = "", retry: int | None = None
    ) -> None:
        self.data: T_co = data
        self.event: str = event
        self.id: str = id
        self.retry: int | None = retry

    def __repr__(self) -> str:
        return f"Event({self.data!r}, event={self.event!r}, id={self.id!r})"


class Items(Generic[T_co]):
    """Makes the items of one answer; its errors are those that the caller sees."""

    def __init__(self, call: Call, reply: Reply) -> None:
        """Look at what the answer is.

        Raises:
            APIResponseError: it is no stream, or compressed in a strange way.
        """
        self._call = call
        self._reply = reply
        declared = choose(call.plan.returns, reply)
        self._kind = (declared and declared.type) or "Any"
        self._words = words_named(self._kind)
        self._limit = call.core.settings.max_response_bytes
        self.response = reply.http
        self.done = declared is None or declared.type is None
        self.count = 0
        actual = reply.headers.get("content-type", "")
        media_type = "" if declared is None else declared.media_type
        events = media_type.lower().startswith("text/event-stream")
        if events and is_json(actual):
            raise unreadable(call, reply, f"it is {actual[:80]}, and no stream")
        # What comes counts; where that says nothing, what is described.
        framing = framing_of(actual, self._limit) or framing_of(media_type, self._limit)
        try:
            self._unpacker = Unpacker(reply.headers)
        except ValueError as error:
            raise unreadable(call, reply, error) from None
        if framing is None and not self.done:
            raise unreadable(call, reply, f"it is {actual[:80]}, and no stream")
        self._framing = framing

    def take(self, piece: bytes) -> Iterator[Event[T_co]]:
        """The items that are whole with this piece."""
        framing = self._framing
        if framing is None:
            return
        try:
            for plain in self._unpacker.feed(piece):
                for frame in framing.feed(plain):
                    yield from self._item(frame)
                    if self.done:
                        return
        except zlib.error as error:
            raise unreadable(self._call, self._reply, error) from None
        except TooLong as error:
            raise self._too_long(error) from None

    def end(self) -> Iterator[Event[T_co]]:
        """The items that are whole now that nothing more comes."""
        self.done = True
        try:
            self._unpacker.end()
        except ValueError as error:
            raise unreadable(self._call, self._reply, error) from None
        try:
            for frame in () if self._framing is None else self._framing.end():
                yield from self._item(frame)
        except TooLong as error:
            raise self._too_long(error) from None

    def broke_off(self, error: TransportError | OSError) -> APIError:
        """The error for a stream that the network ended."""
        call = self._call
        timeout = isinstance(error, TimeoutError)
        if isinstance(error, TransportError):
            timeout = error.timeout
        made = APITimeoutError if timeout else APIConnectionError
        told = f"the answer to {call.title} broke off after {self._counted()}: {error}"
        found = made(call.core.strike(told)[:1000], self._reply.status)
        return finish(call, found, self._reply)

    def _counted(self) -> str:
        return "1 item" if self.count == 1 else f"{self.count} items"

    def _item(self, frame: Frame) -> Iterator[Event[T_co]]:
        """The item of a frame; none where the frame says that there is none."""
        text, events = frame.text, isinstance(self._framing, Events)
        if events and self._words == _TEXT:
            value: object = text
        elif not text:
            return
        elif text == _DONE:
            self.done = True
            return
        else:
            try:
                value = json.loads(text)
            except (ValueError, RecursionError) as error:
                if not (events and "string" in self._words):
                    raise self._broken(frame, error) from None
                value = text
        self.count += 1
        found = self._decoded(frame, value)
        yield Event(cast("T_co", found), frame.event, frame.id, frame.retry)

    def _decoded(self, frame: Frame, value: object) -> object:
        try:
            where = f"item {self.count} (line {frame.line})"
            return decoded(self._call, self._reply, value, self._kind, where)
        except APIError as error:
            error.response_body = self._call.core.strike(frame.text)
            raise

    def _broken(self, frame: Frame, error: Exception) -> APIError:
        where = f"item {self.count + 1} (line {frame.line})"
        reason = f"{where} is no valid JSON: {reason_of(error)}"
        found = unreadable(self._call, self._reply, reason)
        found.response_body = self._call.core.strike(frame.text)
        return found

    def _too_long(self, error: TooLong) -> APIError:
        self._reply.too_large = True
        reason = (
            f"item {self.count + 1} (line {error.line}) has over {self._limit} bytes"
        )
        return unreadable(self._call, self._reply, reason)
