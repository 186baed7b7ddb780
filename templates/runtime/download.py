"""Writes answers to files: at a path, whole or not at all."""

from __future__ import annotations

import asyncio
import os
import zlib
from collections.abc import AsyncIterable
from contextlib import suppress
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, TypeAlias, cast

from .drivers import areceive, receive
from .errors import ConfigurationError
from .reply import HttpResponse, Reply, aread, read
from .transport import Response, TransportError
from .unpack import Unpacker

if TYPE_CHECKING:
    from typing import Self

    from .call import Call

FileTarget: TypeAlias = str | os.PathLike[str] | IO[bytes]
"""Where an answer is written to: a path, or a file that is open for writing bytes."""

_AT_ONCE = 1024 * 1024
_FAULTS = (TransportError, OSError, zlib.error, ValueError)


def download(call: Call, target: object) -> HttpResponse:
    """Carry a call out in a thread; a success is written to the target."""
    call.without_end()

    def receiver(response: Response, limit: int) -> Reply:
        if not 200 <= response.status < 300:
            return read(response, limit)
        return _written(response, sink)

    with _Sink(target) as sink:
        reply = receive(call, receiver)
        sink.keep()
    return reply.http


async def adownload(call: Call, target: object) -> HttpResponse:
    """The same in a task; the disk is written to in threads."""
    call.without_end()

    async def receiver(response: Response, limit: int) -> Reply:
        if not 200 <= response.status < 300:
            return await aread(response, limit)
        return await _awritten(response, sink)

    with _Sink(target) as sink:
        reply = await areceive(call, receiver)
        await asyncio.to_thread(sink.keep)
    return reply.http


def _written(response: Response, sink: _Sink) -> Reply:
    """An answer whose content went to a file, or as much of it as came."""
    reply, content = Reply(response), cast("Any", response.content)
    try:
        unpacker = sink.begin(reply)
        for piece in (content,) if isinstance(content, bytes) else content:
            for plain in unpacker.feed(piece):
                sink.write(plain)
        unpacker.end()
    except _FAULTS as error:
        reply.broken = sink.fault(error)
    finally:
        close = getattr(content, "close", None)
        if close is not None:
            close()
    return reply


async def _awritten(response: Response, sink: _Sink) -> Reply:
    content = response.content
    if not isinstance(content, AsyncIterable):
        return await asyncio.to_thread(_written, response, sink)
    reply, given = Reply(response), aiter(content)
    try:
        unpacker, waiting = sink.begin(reply), bytearray()
        async for piece in given:
            for plain in unpacker.feed(piece):
                waiting += plain
                if len(waiting) > _AT_ONCE:
                    await asyncio.to_thread(sink.write, waiting)
                    waiting = bytearray()
        unpacker.end()
        await asyncio.to_thread(sink.write, waiting)
    except _FAULTS as error:
        reply.broken = sink.fault(error)
    finally:
        for one in (given, content):
            aclose = getattr(one, "aclose", None)
            if aclose is not None:
                await aclose()
    return reply


class _DiskFault(Exception):
    """The file cannot be written: no fault of the network, which OSError would be."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


class _Sink:
    """Where an answer goes; at a path it appears only when it is whole."""

    def __init__(self, target: object) -> None:
        self._path: str | None = None
        self._written = False
        if isinstance(target, (str, os.PathLike)):
            self._path = os.fspath(cast("str | os.PathLike[str]", target))
            folder, name = os.path.split(self._path)
            self._part = os.path.join(folder, f".{name[:100]}.{os.urandom(6).hex()}")
            self._file: IO[bytes] = open(self._part, "xb")  # noqa: SIM115  # __exit__
        elif callable(getattr(target, "write", None)):
            self._file = cast("IO[bytes]", target)
        else:
            from .simple import kind_of

            raise ConfigurationError(
                f"the file is {kind_of(target)}; it must be a path, or a file that is "
                "open for writing bytes"
            )

    def begin(self, reply: Reply) -> Unpacker:
        """Begin with an answer, maybe not the first."""
        if self._path is not None and self._written:
            self._file.seek(0)
            self._file.truncate()
        return Unpacker(reply.headers)

    def write(self, piece: bytes | bytearray) -> None:
        try:
            self._file.write(piece)
        except OSError as error:
            raise _DiskFault(error) from None
        self._written = True

    def fault(self, error: Exception) -> Exception:
        """What broke an answer off; where it cannot be asked for again, no fault of
        the network.
        """
        again = self._path is not None or not self._written
        return error if again else ValueError(str(error))

    def keep(self) -> None:
        """All is there: put the file in its place."""
        if self._path is None:
            return
        self._file.close()
        os.replace(self._part, self._path)
        self._path = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._path is not None:
            with suppress(OSError):
                self._file.close()
            with suppress(OSError):
                os.unlink(self._part)
        if isinstance(error, _DiskFault):
            raise error.error from None
