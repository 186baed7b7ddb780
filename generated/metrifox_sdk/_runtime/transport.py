"""What sends requests. Any object with a fitting `send` can stand in for the default.

    class Recorder:
        def __init__(self, inner: Transport) -> None:
            self.inner = inner

        def send(self, request: Request) -> Response:
            print(request.method, request.path)
            return self.inner.send(request)

A transport sends one request once. It follows no redirect, keeps no cookies, does not
decompress and does not try again: the client does what of that is to be done.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from typing import TYPE_CHECKING, Protocol, TypeAlias, final

from .headers import Headers
from .options import Timeout

if TYPE_CHECKING:
    from .uploads import Content

HeaderPairs: TypeAlias = Iterable[tuple[str, str]]


@final
class Request:
    """A request, ready to be sent.

    Attributes:
        method: as it is sent; those of HTTP itself are in capitals.
        url: whole and encoded.
        headers: all but `Host` and `Content-Length`, which the transport sets.
        body: what to send, or None; an upload of files is iterated, with `for` or
            `async for`, and its `length` is None where nobody knows it.
        timeout: how long this try may take.

    The repr shows neither the query nor any value of a header that may be a secret.
    """

    __slots__ = ("body", "headers", "method", "timeout", "url")

    def __init__(
        self,
        method: str,
        url: str,
        headers: Headers,
        body: Content | None,
        timeout: Timeout,
    ) -> None:
        self.method: str = method
        self.url: str = url
        self.headers: Headers = headers
        self.body: Content | None = body
        self.timeout: Timeout = timeout

    @property
    def path(self) -> str:
        """The URL without its query."""
        return self.url.partition("?")[0]

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.path}>"


class Response:
    """An answer as it comes from the wire: not decompressed, maybe not read yet.

    `content` is the whole body, or its pieces one by one (async ones from an async
    transport). An iterable with a `close` (or `aclose`) is closed in any case, also
    where the client stops reading early.
    """

    __slots__ = ("content", "headers", "status")

    def __init__(
        self,
        status: int,
        headers: Headers | HeaderPairs = (),
        content: bytes | Iterable[bytes] | AsyncIterable[bytes] = b"",
    ) -> None:
        if not isinstance(headers, Headers):
            headers = Headers(headers)
        self.status: int = status
        self.headers: Headers = headers
        self.content: bytes | Iterable[bytes] | AsyncIterable[bytes] = content

    def __repr__(self) -> str:
        return f"<Response {self.status}>"


class TransportError(Exception):
    """No answer, or not all of it.

    `sent` is False only where the API cannot have had the whole request, so that it is
    safe to send it again. `timeout` says that it took too long. `permanent` says that
    another try will fare no better.
    """

    def __init__(
        self,
        message: str,
        *,
        sent: bool = True,
        timeout: bool = False,
        permanent: bool = False,
    ) -> None:
        super().__init__(message)
        self.sent = sent
        self.timeout = timeout
        self.permanent = permanent


class Transport(Protocol):
    """Sends a request and returns the answer, or raises `TransportError`.

    May be used by many threads at once. A built-in `TimeoutError` or `OSError` is
    understood too: the request then counts as sent. A transport that has a `close()`
    is closed by whoever made it.
    """

    def send(self, request: Request, /) -> Response:
        """Send once."""
        ...


class AsyncTransport(Protocol):
    """The same for async clients; may be used by many tasks at once."""

    async def send(self, request: Request, /) -> Response:
        """Send once."""
        ...
