"""What the connections of httpcore2 have in common: requests, answers, faults.

httpcore2 measures each read and write on its own, so an answer that comes byte by byte
could take for ever, and it does not tell whether a request was sent whole. Both are
known here: an `Exchange` goes with a request as its body and as its "timeout", and
httpcore2 hands it down to our streams, untouched.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator
from importlib.util import find_spec
from typing import Any
from urllib.parse import unquote, urlsplit

import httpcore2

from .errors import ConfigurationError
from .headers import Headers
from .limits import Limits
from .target import Target, header_lines
from .transport import Request, TransportError
from .uploads import Content


class Exchange:
    """One request on its way: its body, its limits, and whether it went out whole."""

    __slots__ = ("_body", "complete", "limits")

    def __init__(self, body: Content | None, limits: Limits) -> None:
        self._body = body or b""
        self.limits = limits
        self.complete = False  # httpcore2 has handed on the last byte of the body

    def __iter__(self) -> Iterator[bytes]:
        yield from (self._body,) if isinstance(self._body, bytes) else self._body
        self.complete = True

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if isinstance(self._body, bytes):
            yield self._body
        else:
            async for piece in self._body:
                yield piece
        self.complete = True

    def extensions(self) -> dict[str, Any]:
        """What httpcore2 hands down to the streams."""
        return {"timeout": {"connect": self, "read": self, "write": self}}


class WireURL(httpcore2.URL):
    """A URL in pieces with its origin ready, as httpcore2 asks for it several times."""

    def __init__(self, target: Target, path: bytes) -> None:
        self._origin = wire_origin(target)
        self.scheme = self._origin.scheme
        self.host = self._origin.host
        self.port = target.port
        self.target = path

    @property
    def origin(self) -> httpcore2.Origin:
        """Scheme, host and port."""
        return self._origin


def wire_origin(target: Target) -> httpcore2.Origin:
    """An origin as httpcore2 wants it."""
    found = target.origin
    return httpcore2.Origin(found.scheme.encode(), found.host.encode(), found.port)


def wire_request(
    request: Request, target: Target, path: bytes, exchange: Exchange
) -> httpcore2.Request:
    """The request as httpcore2 wants it."""
    return httpcore2.Request(
        request.method,
        WireURL(target, path),
        headers=header_lines(request, target),
        content=exchange,
        extensions=exchange.extensions(),
    )


def wire_proxy(url: str) -> httpcore2.Proxy:
    """A proxy as httpcore2 wants it; a user name and password may stand in the URL."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in ("http", "https", "socks5", "socks5h") or not parts.hostname:
        raise ConfigurationError(
            "the proxy's URL must begin with http://, https:// or socks5://, "
            "and name a host"
        )
    if parts.scheme.startswith("socks") and find_spec("socksio") is None:
        raise ConfigurationError(
            "a SOCKS proxy needs the package socksio: pip install 'httpx2[socks]'"
        )
    auth = None
    if parts.username is not None:
        pair = (unquote(parts.username), unquote(parts.password or ""))
        auth = (pair[0].encode(), pair[1].encode())
    target = httpcore2.URL(
        scheme=parts.scheme, host=parts.hostname, port=port, target="/"
    )
    return httpcore2.Proxy(target, auth=auth)


def text_headers(raw: list[tuple[bytes, bytes]]) -> Headers:
    """The headers of an answer as text; a byte is a character, as in RFC 9110."""
    return Headers((n.decode("latin-1"), v.decode("latin-1")) for n, v in raw)


def is_quiet(connection: Any) -> bool:
    """Whether no more came than an answer; else the next would begin with it.

    httpcore2 keeps such bytes and tells nobody; they would be taken for the answer to
    another request.
    """
    inner = getattr(connection, "_connection", connection)
    state = getattr(inner, "_h11_state", None)
    return state is None or not state.trailing_data[0]


_NOT_SENT = (
    httpcore2.ConnectError,
    httpcore2.ConnectTimeout,
    httpcore2.PoolTimeout,
    httpcore2.ProxyError,
    httpcore2.UnsupportedProtocol,
    httpcore2.LocalProtocolError,
)
FAULTS = (
    TimeoutError,  # of our limits
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    httpcore2.UnsupportedProtocol,
)


def failure(fault: Exception, sent: bool) -> TransportError:
    """What a fault of httpcore2 means to the client."""
    cause = fault.args[0] if fault.args else None
    wrong = isinstance(cause, ssl.SSLCertVerificationError)
    timeout = isinstance(fault, (TimeoutError, httpcore2.TimeoutException))
    text = str(fault) or ("timed out" if timeout else "the connection was lost")
    own = isinstance(fault, (httpcore2.LocalProtocolError, httpcore2.ProxyError))
    if isinstance(fault, httpcore2.ProxyError):
        own = not text.startswith(("429", "5"))  # else it may do better the next time
    return TransportError(
        text,
        sent=sent and not isinstance(fault, _NOT_SENT),
        timeout=timeout,
        permanent=wrong or own or isinstance(fault, httpcore2.UnsupportedProtocol),
    )
