"""Bodies that are read while they are sent: files, paths, iterables of bytes.

What can be read again from its start can be sent again: paths, files that can seek,
lists. All else is sent once. Small files are read at once, and are bytes then.
"""

from __future__ import annotations

import os
import stat
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Sequence,
)
from typing import IO, TypeAlias, cast

from .errors import RequestValidationError

_AT_ONCE = 64 * 1024
"""Up to this many bytes of a file are no stream."""
_PIECE = 256 * 1024


class Source:
    """What gives a part of a body, from its start each time it is opened.

    `length` is None where nobody knows it before it is read; `is_slow` says that a read
    may wait for a disk.
    """

    __slots__ = ("_open", "_tasks", "is_slow", "length", "repeats")

    def __init__(
        self,
        open: Callable[[], Iterator[object]] | None,
        length: int | None = None,
        *,
        tasks: AsyncIterable[object] | None = None,
        repeats: bool = True,
        is_slow: bool = False,
    ) -> None:
        self._open = open
        self._tasks = tasks
        self.length = length
        self.repeats = repeats
        self.is_slow = is_slow

    def pieces(self) -> Iterator[bytes]:
        """The part, piece by piece."""
        if self._open is None:
            raise unsendable("is an async iterable, which needs the async client")
        left = self.length
        try:
            for piece in self._open():
                found = _bytes(piece)
                left = _rest(left, found)
                yield found
        except OSError as error:
            # Not to be taken for a fault of the connection.
            raise unsendable(f"cannot be read: {error}") from error
        _check_whole(left)

    async def apieces(self) -> AsyncIterator[bytes]:
        """The same for tasks: files are read in a thread."""
        if self._tasks is not None:
            try:
                async for given in self._tasks:
                    yield _bytes(given)
            except OSError as error:
                raise unsendable(f"cannot be read: {error}") from error
            return
        pieces = self.pieces()
        while True:
            if self.is_slow:
                from asyncio import to_thread  # a client for threads does without

                piece = await to_thread(next, pieces, None)
            else:
                piece = next(pieces, None)
            if piece is None:
                return
            yield piece


def unsendable(reason: str) -> RequestValidationError:
    """The error for a body that cannot be sent, or not to its end."""
    return RequestValidationError("the body does not fit", [("body", reason)])


def _bytes(piece: object) -> bytes:
    if isinstance(piece, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", piece))
    from .simple import kind_of

    raise unsendable(f"gives {kind_of(piece)}; each piece must be bytes")


def _rest(left: int | None, piece: bytes) -> int | None:
    if left is not None and len(piece) > left:
        raise unsendable("became longer while it was sent")
    return None if left is None else left - len(piece)


def _check_whole(left: int | None) -> None:
    if left:
        raise unsendable("became shorter while it was sent")


class BodyStream:
    """A body that is read while it is sent: iterate it, with `for` or `async for`.

    `length` is how many bytes it has, None where nobody knows; `is_spent` says that it
    was read, in part at least, and cannot be read again.
    """

    __slots__ = ("_parts", "_started", "length")

    def __init__(self, parts: Sequence[bytes | Source]) -> None:
        self._parts = parts
        self._started = False
        lengths = [len(p) if isinstance(p, bytes) else p.length for p in parts]
        known = [length for length in lengths if length is not None]
        self.length: int | None = sum(known) if len(known) == len(lengths) else None

    @property
    def is_spent(self) -> bool:
        """Whether it was read, and cannot be read again."""
        sources = (part for part in self._parts if isinstance(part, Source))
        return self._started and not all(one.repeats for one in sources)

    def __iter__(self) -> Iterator[bytes]:
        self._started = True
        for part in self._parts:
            if isinstance(part, bytes):
                yield part
            else:
                yield from part.pieces()

    async def __aiter__(self) -> AsyncGenerator[bytes]:
        self._started = True
        for part in self._parts:
            if isinstance(part, bytes):
                yield part
                continue
            async for piece in part.apieces():
                yield piece

    def __repr__(self) -> str:
        size = "some" if self.length is None else self.length
        return f"<BodyStream of {size} bytes>"


Content: TypeAlias = bytes | BodyStream


def joined(parts: Sequence[bytes | Source]) -> Content:
    """Parts as one body: bytes where nothing is to be read any more."""
    there = [part for part in parts if isinstance(part, bytes)]
    return b"".join(there) if len(there) == len(parts) else BodyStream(parts)


def from_path(path: os.PathLike[str]) -> bytes | Source:
    """What stands at a path."""
    try:
        found = os.stat(path)
        regular = stat.S_ISREG(found.st_mode)
        if regular and found.st_size <= _AT_ONCE:
            with open(path, "rb") as file:
                return file.read()
        open(path, "rb").close()  # what cannot be read is told before anything is sent
    except OSError as error:
        raise unsendable(f"cannot be read: {error}") from None

    def pieces() -> Iterator[object]:
        with open(path, "rb") as file:
            yield from _read(file)

    length = found.st_size if regular else None
    return Source(pieces, length, repeats=regular, is_slow=True)


def from_file(file: IO[bytes]) -> bytes | Source:
    """What an open file holds from where it stands."""
    try:
        start = file.tell() if file.seekable() else None
        end = None if start is None else file.seek(0, os.SEEK_END)
        if start is not None:
            file.seek(start)
    except (AttributeError, OSError, ValueError):
        start = end = None
    if start is None or end is None:
        return Source(lambda: _read(file), repeats=False, is_slow=True)
    if end - start <= _AT_ONCE:
        return file.read()

    def pieces() -> Iterator[object]:
        file.seek(start)
        yield from _read(file)

    return Source(pieces, end - start, is_slow=True)


def from_pieces(pieces: Iterable[object] | AsyncIterable[object]) -> Source:
    """What an iterable gives: a list again and again, an iterator once."""
    if isinstance(pieces, AsyncIterable):
        return Source(None, tasks=pieces, repeats=False)
    return Source(lambda: iter(pieces), repeats=not isinstance(pieces, Iterator))


def _read(file: IO[bytes]) -> Iterator[object]:
    while piece := cast("object", file.read(_PIECE)):
        # A file may be open for reading text.
        yield piece.encode() if isinstance(piece, str) else piece
