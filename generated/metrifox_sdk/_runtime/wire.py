"""HTTP/1.1 on one connection, without I/O: h11 makes the bytes, and reads them.

What does the I/O asks in turn: `request` for what to send; `head` and `piece` for what
came, which `receive` is given.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import NamedTuple

import h11

from .headers import Headers
from .limits import PIECE_BYTES
from .target import Target, header_lines
from .transport import Request, TransportError
from .uploads import BodyStream

_MOST_HEAD_BYTES = 100 * 1024
FAULTS = (OSError, h11.ProtocolError)
"""What goes wrong on a connection, and `failure` tells."""


class Answer(NamedTuple):
    """The head of an answer, and its body where all of that came with it."""

    status: int
    headers: Headers
    whole: bytes | None


class Wire:
    """The state of one connection."""

    __slots__ = ("_fault", "_kept", "_parser")

    def __init__(self) -> None:
        self._parser = h11.Connection(h11.CLIENT, _MOST_HEAD_BYTES)
        self._kept = b""
        self._fault: str | None = None

    def request(
        self, request: Request, target: Target, path: bytes
    ) -> Iterator[bytes | memoryview]:
        """The pieces of a request: one, unless it is large; only the head where a body
        is read while it is sent: `more` and `end` follow.
        """
        send, body = self._parser.send, request.body
        head = send(
            h11.Request(
                method=request.method,
                target=path,
                headers=header_lines(request, target),
            )
        )
        if isinstance(body, BodyStream):
            return iter((head,))
        if body:
            send(h11.Data(data=body))  # bytes of a length that was told go as they are
        send(h11.EndOfMessage())
        if not body:
            return iter((head,))
        if len(head) + len(body) <= PIECE_BYTES:
            return iter((head + body,))
        return _cut(head, body)

    def more(self, piece: bytes) -> bytes:
        """A piece of a body as it goes out."""
        return self._parser.send(h11.Data(data=piece))

    def end(self) -> bytes:
        """What goes out after the last piece."""
        return self._parser.send(h11.EndOfMessage())

    def give_up(self) -> None:
        """The request did not go out whole; an answer may have come all the same."""
        self._parser.send_failed()

    def receive(self, data: bytes) -> None:
        """Take what came; nothing is the end of the connection."""
        if not data and self._parser.their_state is h11.SEND_RESPONSE:
            raise h11.RemoteProtocolError("the server hung up without an answer")
        self._parser.receive_data(data)

    def answer(self) -> Answer | None:
        """The answer, as far as it came; None where its head is not there yet."""
        while True:
            event = self._parser.next_event()
            if event is h11.NEED_DATA:
                return None
            if isinstance(event, h11.Response):
                pairs = event.headers.raw_items()
                # A byte is a character, as in RFC 9110.
                text = [(n.decode("latin-1"), v.decode("latin-1")) for n, v in pairs]
                return Answer(event.status_code, Headers(text), self._whole())
            status = getattr(event, "status_code", None)
            if status is None or status == 101:
                raise h11.RemoteProtocolError("the server speaks another protocol")

    def piece(self) -> bytes | None:
        """The next piece of the body: empty where it is yet to come, None at the end.

        Raises:
            h11.RemoteProtocolError: what came is no HTTP.
        """
        if self._kept:
            kept, self._kept = self._kept, b""
            return kept
        if self._fault is not None:
            raise h11.RemoteProtocolError(self._fault)
        event = self._parser.next_event()
        if isinstance(event, h11.Data):
            return bytes(event.data)
        return b"" if event is h11.NEED_DATA else None

    def _whole(self) -> bytes | None:
        """The body where all of it is there; else it is kept for `piece`."""
        pieces: list[bytes] = []
        try:
            while piece := self.piece():
                pieces.append(piece)
        except h11.RemoteProtocolError as fault:
            piece, self._fault = b"", str(fault)  # the head is worth something
        found = b"".join(pieces)
        if piece is None:
            return found
        self._kept = found
        return None

    def next_cycle(self) -> bool:
        """Get ready for another request; False where there can be none.

        What came after an answer would be taken for the answer to the next request.
        """
        parser = self._parser
        if parser.our_state is not h11.DONE or parser.their_state is not h11.DONE:
            return False
        if parser.trailing_data != (b"", False):
            return False
        parser.start_next_cycle()
        return True


def _cut(head: bytes, body: bytes) -> Iterator[bytes | memoryview]:
    """A large request in pieces; the first holds the head."""
    first = max(PIECE_BYTES - len(head), 0)
    yield head + body[:first]
    view = memoryview(body)
    for start in range(first, len(body), PIECE_BYTES):
        yield view[start : start + PIECE_BYTES]


def failure(fault: Exception, sent: bool) -> TransportError:
    """What a fault means to the client; it holds nothing of the fault itself."""
    timeout = isinstance(fault, TimeoutError)
    own = isinstance(fault, h11.LocalProtocolError)
    ssl = sys.modules.get("ssl")  # without it, no certificate was looked at
    wrong = ssl is not None and isinstance(fault, ssl.SSLCertVerificationError)
    return TransportError(
        str(fault) or ("timed out" if timeout else "the connection was lost"),
        sent=sent and not own,
        timeout=timeout,
        permanent=own or wrong,
    )
