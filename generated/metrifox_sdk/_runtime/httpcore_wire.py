"""What the two default transports share: limits of time, TLS, proxies, faults.

httpcore2 measures each read and write on its own, so an answer that comes byte by byte
could take for ever, and it does not tell whether a request was sent whole. Both are
known here: an `Exchange` goes with a request as its body and as its "timeout", and
httpcore2 hands it down to our streams, untouched.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any, NamedTuple

import httpcore2

from .base_url import DEFAULT_PORTS, Origin, origin
from .headers import Headers
from .options import Timeout
from .transport import Request, TransportError

HELD_BYTES = 64 * 1024
"""Up to this many bytes of a request go out in one piece."""

KEEPALIVE_SECONDS = 4.0
"""How long an idle connection is kept. Less than the 5 s after which widely used
servers close it, as a request that crosses the closing is one of unknown outcome."""


class Exchange:
    """One request on its way: its body, its limits, and whether it went out whole."""

    __slots__ = ("_body", "_end", "_timeout", "complete", "sent")

    def __init__(self, body: bytes | None, timeout: Timeout) -> None:
        self._body = body or b""
        self._timeout = timeout
        total = timeout.total
        self._end = None if total is None else time.monotonic() + total
        self.complete = False  # httpcore2 has handed on the last byte of the body
        self.sent = False  # and it has left this process

    def __iter__(self) -> Iterator[bytes]:
        yield self._body
        self.complete = True

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._body
        self.complete = True

    def remaining(self) -> float | None:
        """The seconds that are left of the total; less than 0 when it is over."""
        return None if self._end is None else self._end - time.monotonic()

    def to_connect(self) -> float | None:
        """The limit for making a connection."""
        return self._limit(self._timeout.connect, httpcore2.ConnectTimeout)

    def to_read(self) -> float | None:
        """The limit for the next read."""
        return self._limit(self._timeout.read, httpcore2.ReadTimeout)

    def to_write(self) -> float | None:
        """The limit for the next write."""
        return self._limit(self._timeout.write, httpcore2.WriteTimeout)

    def _limit(self, own: float | None, late: type[Exception]) -> float | None:
        if self._end is None:
            return own
        left = self._end - time.monotonic()
        if left <= 0:
            raise late("the time for this try is over")
        return left if own is None or left < own else own

    def extensions(self) -> dict[str, Any]:
        """What httpcore2 hands down to the streams; the pool takes a number only."""
        limits = {"connect": self, "read": self, "write": self}
        return {"timeout": {**limits, "pool": self.remaining()}}


class Target(NamedTuple):
    """An origin as requests to it need it."""

    origin: Origin
    wire: httpcore2.Origin
    port: int | None  # None where it is the scheme's own
    host_header: bytes


def split_url(url: str) -> tuple[str, bytes]:
    """Scheme, host and port of a URL as they stand; and what is asked for there."""
    start = url.index("://") + 3
    ends = [at for at in (url.find("/", start), url.find("?", start)) if at >= 0]
    end = min(ends, default=len(url))
    rest = url[end:].encode("ascii")
    return url[:end], rest if rest.startswith(b"/") else b"/" + rest


def new_target(place: str) -> Target:
    """The target for the first part that `split_url` gives."""
    found = origin(place)
    if found is None:
        raise TransportError(f"{place} is no http(s) URL", sent=False, permanent=True)
    wire = httpcore2.Origin(found.scheme.encode(), found.host.encode(), found.port)
    port = None if DEFAULT_PORTS[found.scheme] == found.port else found.port
    return Target(found, wire, port, place.partition("://")[2].encode("ascii"))


class WireURL(httpcore2.URL):
    """A URL in pieces with its origin ready, as httpcore2 asks for it several times."""

    def __init__(self, target: Target, path: bytes) -> None:
        self._origin = target.wire
        self.scheme = target.wire.scheme
        self.host = target.wire.host
        self.port = target.port
        self.target = path

    @property
    def origin(self) -> httpcore2.Origin:
        """Scheme, host and port."""
        return self._origin


def wire_request(
    request: Request, target: Target, path: bytes, exchange: Exchange
) -> httpcore2.Request:
    """The request as httpcore2 wants it, with the headers that a transport sets."""
    headers = [(b"Host", target.host_header)]
    for name, value in request.headers.multi_items():
        headers.append((name.encode("ascii"), _bytes(value)))
    if request.body is not None:
        headers.append((b"Content-Length", b"%d" % len(request.body)))
    return httpcore2.Request(
        request.method,
        WireURL(target, path),
        headers=headers,
        content=exchange,
        extensions=exchange.extensions(),
    )


def _bytes(value: str) -> bytes:
    return value.encode("ascii") if value.isascii() else value.encode("utf-8")


def text_headers(raw: list[tuple[bytes, bytes]]) -> Headers:
    """The headers of an answer as text; a byte is a character, as in RFC 9110."""
    return Headers((n.decode("latin-1"), v.decode("latin-1")) for n, v in raw)


def left_over(connection: Any) -> bool:
    """Whether more came than an answer, so that the next would begin with it.

    httpcore2 keeps such bytes and tells nobody; they would be taken for the answer to
    another request.
    """
    inner = getattr(connection, "_connection", connection)
    state = getattr(inner, "_h11_state", None)
    return state is not None and bool(state.trailing_data[0])


_NOT_SENT = (
    httpcore2.ConnectError,
    httpcore2.ConnectTimeout,
    httpcore2.PoolTimeout,
    httpcore2.ProxyError,
    httpcore2.UnsupportedProtocol,
    httpcore2.LocalProtocolError,
)
FAULTS = (
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    httpcore2.UnsupportedProtocol,
)


def transport_error(fault: Exception, exchange: Exchange) -> TransportError:
    """What a fault of httpcore2 means to the client."""
    cause = fault.args[0] if fault.args else None
    wrong = isinstance(cause, ssl.SSLCertVerificationError)
    timeout = isinstance(fault, httpcore2.TimeoutException)
    text = str(fault) or ("timed out" if timeout else "the connection was lost")
    own = isinstance(fault, (httpcore2.LocalProtocolError, httpcore2.ProxyError))
    if isinstance(fault, httpcore2.ProxyError):
        own = not text.startswith(("429", "5"))  # else it may do better the next time
    return TransportError(
        text,
        sent=exchange.sent and not isinstance(fault, _NOT_SENT),
        timeout=timeout,
        permanent=wrong or own or isinstance(fault, httpcore2.UnsupportedProtocol),
    )
