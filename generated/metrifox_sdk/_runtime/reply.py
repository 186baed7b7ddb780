"""What came back: read within limits, decompressed within limits."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from typing import TYPE_CHECKING, Any, cast

from .headers import Headers
from .transport import Response, TransportError

if TYPE_CHECKING:
    from datetime import timedelta


class HttpResponse:
    """The HTTP side of an answer.

    Attributes:
        status: the status, such as 200.
        headers: names in any case.
    """

    __slots__ = ("_seconds", "headers", "status")

    def __init__(self, status: int, headers: Headers, seconds: float) -> None:
        self.status: int = status
        self.headers: Headers = headers
        self._seconds = seconds

    @property
    def request_id(self) -> str | None:
        """The server's name for the request, where it gave one."""
        return request_id(self.headers)

    @property
    def elapsed(self) -> timedelta:
        """How long the last try took."""
        from datetime import timedelta

        return timedelta(seconds=self._seconds)

    @property
    def status_code(self) -> int:
        """The same as `status`, as errors call it."""
        return self.status

    def __repr__(self) -> str:
        return f"<HttpResponse {self.status}>"


class Reply:
    """An answer that has been read, or as much of it as could be.

    `broken` is what ended the reading early; `too_large` that it was stopped.
    """

    __slots__ = (
        "body",
        "broken",
        "content",
        "elapsed",
        "headers",
        "status",
        "too_large",
    )

    def __init__(self, response: Response) -> None:
        self.status = response.status
        self.headers = response.headers
        self.body = b""
        self.content: Any = None  # what is still to be read, where that is the caller's
        self.broken: Exception | None = None
        self.too_large = False
        self.elapsed = 0.0

    @property
    def http(self) -> HttpResponse:
        """What a caller sees of it."""
        return HttpResponse(self.status, self.headers, self.elapsed)

    def __repr__(self) -> str:
        return f"<Reply {self.status}>"


_REQUEST_IDS = (
    "x-request-id",
    "request-id",
    "x-correlation-id",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-trace-id",
    "cf-ray",
)


def request_id(headers: Headers) -> str | None:
    """The server's name for a request, by the usual headers."""
    for name in _REQUEST_IDS:
        value = headers.find(name)
        if value:
            return value
    return None


def read(response: Response, limit: int) -> Reply:
    """Read an answer to its end, or to the limit; never raises for the network."""
    reply, content = Reply(response), response.content
    if isinstance(content, bytes):
        _take(reply, content, limit)
        return reply
    body = bytearray()  # not a list, as pieces may be of one byte each
    try:
        reply.too_large = _announced(reply) > limit
        if not reply.too_large:
            for piece in cast("Iterable[bytes]", content):
                body += piece
                if len(body) > limit:
                    break
    except (TransportError, OSError) as error:
        reply.broken = error
    finally:
        close = getattr(content, "close", None)
        if close is not None:
            close()
    _take(reply, bytes(body), limit)
    return reply


async def aread(response: Response, limit: int) -> Reply:
    """The same for the pieces of an async transport."""
    content = response.content
    if not isinstance(content, AsyncIterable):
        return read(response, limit)
    reply, given = Reply(response), aiter(content)
    body = bytearray()
    try:
        reply.too_large = _announced(reply) > limit
        if not reply.too_large:
            async for piece in given:
                body += piece
                if len(body) > limit:
                    break
    except (TransportError, OSError) as error:
        reply.broken = error
    finally:
        for one in (given, content):
            aclose = getattr(one, "aclose", None)
            if aclose is not None:
                await aclose()
    _take(reply, bytes(body), limit)
    return reply


_MOST_ENCODINGS = 3
_MOST_MEMBERS = 100  # each costs a copy of what follows it


def _announced(reply: Reply) -> int:
    """The length that an answer says it has, or 0; of a refusal the start is of use."""
    value = reply.headers.find("content-length") if reply.status < 300 else None
    if value is None:
        return 0
    return int(value) if value.isdecimal() and len(value) < 20 else 0


def _take(reply: Reply, body: bytes, limit: int) -> None:
    """Keep what was read, decompressed."""
    reply.too_large = reply.too_large or len(body) > limit
    encoding = reply.headers.find("content-encoding")
    if encoding is None or reply.too_large:
        reply.body = body[:limit]
        return
    import zlib  # here and below: most answers are not compressed

    names = [name.strip().lower() for name in reversed(encoding.split(","))]
    try:
        if len(names) > _MOST_ENCODINGS:
            raise ValueError(f"it is compressed {len(names)} times over")
        for name in names:
            body = _decompressed(name, body, limit)
            if len(body) > limit:
                break
        reply.body, reply.too_large = body[:limit], len(body) > limit
    except (zlib.error, ValueError) as error:
        reply.broken = reply.broken or error


def _decompressed(encoding: str, body: bytes, limit: int) -> bytes:
    """The content of a compressed body, of at most one byte more than the limit."""
    if encoding in ("identity", "") or not body:
        return body
    from zlib import MAX_WBITS

    if encoding in ("gzip", "x-gzip"):
        return _inflate(body, 16 + MAX_WBITS, limit)
    if encoding == "deflate":
        # Some servers send it raw, which the name does not mean.
        zlib_header = body[0] & 0x0F == 8 and int.from_bytes(body[:2], "big") % 31 == 0
        return _inflate(body, MAX_WBITS * (1 if zlib_header else -1), limit)
    raise ValueError(f"it is compressed with {encoding!r}, which was not asked for")


def _inflate(body: bytes, wbits: int, limit: int) -> bytes:
    import zlib

    found: list[bytes] = []
    size = 0
    while body and size <= limit:
        if len(found) == _MOST_MEMBERS:
            raise ValueError("its compressed data has too many parts")
        stream = zlib.decompressobj(wbits)
        piece = stream.decompress(body, limit + 1 - size)
        found.append(piece)
        size += len(piece)
        if size <= limit and not stream.eof:
            raise ValueError("its compressed data breaks off")
        # What follows is another member of a gzip file; zeros may pad it.
        body = stream.unused_data.lstrip(b"\0") if wbits > zlib.MAX_WBITS else b""
    return b"".join(found)
