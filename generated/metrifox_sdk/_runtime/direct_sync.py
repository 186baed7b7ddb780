"""A connection for threads without a proxy: h11 over a socket."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .limits import PIECE_BYTES, Limits
from .sockets import is_readable, open_socket
from .target import Target
from .transport import Request, TransportError
from .uploads import BodyStream
from .wire import FAULTS, Answer, Wire, failure

if TYPE_CHECKING:
    from ssl import SSLContext


class DirectConnection:
    """One connection, used by one thread at a time; made when it is used first."""

    __slots__ = ("_context", "_limit", "_socket", "_target", "_wire")

    def __init__(self, target: Target, context: SSLContext | None) -> None:
        self._target = target
        self._context = context
        self._wire = Wire()
        self._socket: socket.socket | None = None
        self._limit: float | None = None  # the limit that the socket knows of

    def send(
        self, request: Request, path: bytes, limits: Limits
    ) -> Answer | TransportError:
        """Send, and read until the head of the answer is there."""
        wire = self._wire
        lost: Exception | None = None
        try:
            pieces = wire.request(request, self._target, path)
            out = self._socket or self._open(limits)
            try:
                for piece in pieces:
                    self._write(out, piece, limits)
                if isinstance(request.body, BodyStream):
                    for piece in request.body:
                        self._write(out, wire.more(piece), limits)
                    self._write(out, wire.end(), limits)
                limits.sent = True
            except TimeoutError:
                raise
            except OSError as error:
                # A server may answer before it has read all, and close: look for that.
                lost = error.with_traceback(None)
                wire.give_up()
            answer: Answer | None = None
            while answer is None:
                wire.receive(self._receive(limits))
                answer = wire.answer()
            return answer
        except FAULTS as fault:
            return failure(lost or fault, limits.sent)

    def pieces(self, limits: Limits) -> Iterator[bytes]:
        """The body, piece by piece as it comes."""
        wire = self._wire
        lost: TransportError | None = None
        try:
            while (piece := wire.piece()) is not None:
                if piece:
                    yield piece
                else:
                    wire.receive(self._receive(limits))
        except FAULTS as fault:
            lost = failure(fault, limits.sent)
        if lost is not None:
            raise lost

    def is_fit(self) -> bool:
        """Whether a connection at rest can take another request."""
        here = self._socket
        if here is None or is_readable(here):
            return False
        pending = getattr(here, "pending", None)  # TLS may have read more than was due
        return pending is None or not pending()

    def rest(self) -> bool:
        """Be at rest after an answer; False where that was the last one."""
        return self._wire.next_cycle()

    def close(self) -> None:
        """Hang up."""
        if self._socket is not None:
            self._socket.close()

    def _open(self, limits: Limits) -> socket.socket:
        made = self._socket = open_socket(self._target.origin, self._context, limits)
        self._limit = made.gettimeout()
        return made

    def _write(
        self, out: socket.socket, piece: bytes | memoryview, limits: Limits
    ) -> None:
        self._set_limit(out, limits.to_write())
        out.sendall(piece)

    def _receive(self, limits: Limits) -> bytes:
        here = self._socket
        assert here is not None
        self._set_limit(here, limits.to_read())
        return here.recv(PIECE_BYTES)

    def _set_limit(self, out: socket.socket, limit: float | None) -> None:
        """Tell the socket, unless what it knows is right within 2 per cent."""
        known = self._limit
        if limit is None or known is None:
            if limit is known:
                return
        elif limit <= known <= limit * 1.02:
            return
        self._limit = None if limit is None else limit * 1.01
        out.settimeout(self._limit)
