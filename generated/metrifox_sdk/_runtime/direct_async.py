"""A connection for tasks without a proxy: h11 over asyncio."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING

from .limits import Limits
from .streams import Stream, open_stream
from .target import Target
from .transport import Request, TransportError
from .uploads import BodyStream
from .wire import FAULTS, Answer, Wire, failure

if TYPE_CHECKING:
    from ssl import SSLContext


class AsyncDirectConnection:
    """One connection, used by one task at a time; made when it is used first."""

    __slots__ = ("_context", "_stream", "_target", "_wire")

    def __init__(self, target: Target, context: SSLContext | None) -> None:
        self._target = target
        self._context = context
        self._wire = Wire()
        self._stream: Stream | None = None

    async def send(
        self, request: Request, path: bytes, limits: Limits
    ) -> Answer | TransportError:
        """Send, and read until the head of the answer is there."""
        wire = self._wire
        lost: Exception | None = None
        try:
            pieces = wire.request(request, self._target, path)
            stream = self._stream
            if stream is None:
                origin = self._target.origin
                stream = await open_stream(origin, self._context, limits)
                self._stream = stream
            try:
                for piece in pieces:
                    await stream.write(piece, limits)
                if isinstance(request.body, BodyStream):
                    async with aclosing(aiter(request.body)) as body:
                        async for piece in body:
                            await stream.write(wire.more(piece), limits)
                    if rest := wire.end():
                        await stream.write(rest, limits)
                limits.sent = True
            except TimeoutError:
                raise
            except OSError as error:
                # A server may answer before it has read all, and close: look for that.
                lost = error.with_traceback(None)
                wire.give_up()
            answer: Answer | None = None
            while answer is None:
                wire.receive(await stream.read(limits))
                answer = wire.answer()
            return answer
        except FAULTS as fault:
            return failure(lost or fault, limits.sent)

    async def pieces(self, limits: Limits) -> AsyncGenerator[bytes]:
        """The body, piece by piece as it comes."""
        wire, stream = self._wire, self._stream
        assert stream is not None
        lost: TransportError | None = None
        try:
            while (piece := wire.piece()) is not None:
                if piece:
                    yield piece
                else:
                    wire.receive(await stream.read(limits))
        except FAULTS as fault:
            lost = failure(fault, limits.sent)
        if lost is not None:
            raise lost

    def is_fit(self) -> bool:
        """Whether a connection at rest can take another request."""
        return self._stream is not None and self._stream.is_quiet()

    async def rest(self) -> bool:
        """Be at rest after an answer; False where that was the last one."""
        return self._wire.next_cycle()

    async def aclose(self) -> None:
        """Hang up."""
        if self._stream is not None:
            self._stream.abort()
