"""An `httpx2.Client` of the user's as a transport.

Its proxies, certificates, limits, event hooks and `auth` count. What this client's own
rules forbid does not: it follows no redirect, and sends none of its cookies. Headers
that its user gave it are sent where the request has none of the name.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator
from typing import Any, TypeAlias

import httpx2

from .headers import Headers
from .transport import Request, Response, TransportError
from .uploads import BodyStream, Content

_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
    httpx2.LocalProtocolError,
)
_PERMANENT = (
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
    httpx2.LocalProtocolError,
    httpx2.InvalidURL,
)
_FAULTS = (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError)
_ITS_OWN = frozenset(
    {"accept", "accept-encoding", "connection", "cookie", "user-agent"}
)

_AnyClient: TypeAlias = httpx2.Client | httpx2.AsyncClient


def adapter_for(
    given: Any, is_async: bool
) -> HttpxTransport | AsyncHttpxTransport | None:
    """An adapter for what is of httpx2, a client or a transport; None for the rest."""
    if is_async:
        if isinstance(given, httpx2.AsyncBaseTransport):
            given = httpx2.AsyncClient(transport=given, trust_env=False)
        if isinstance(given, httpx2.AsyncClient):
            return AsyncHttpxTransport(given)
    else:
        if isinstance(given, httpx2.BaseTransport):
            given = httpx2.Client(transport=given, trust_env=False)
        if isinstance(given, httpx2.Client):
            return HttpxTransport(given)
    return None


class HttpxTransport:
    """Sends with an `httpx2.Client`."""

    def __init__(self, client: httpx2.Client) -> None:
        self._client = client

    def send(self, request: Request, /) -> Response:
        """Send once."""
        _check_open(self._client)
        late = _end_of(request)
        try:
            reply = self._client.send(
                _request(self._client, request), stream=True, follow_redirects=False
            )
        except _FAULTS as fault:
            raise _error(fault) from None
        content = _loaded(reply)
        if content is None:
            return Response(reply.status_code, _headers(reply), _Content(reply, late))
        return Response(reply.status_code, _headers(reply, plain=True), content)


class AsyncHttpxTransport:
    """Sends with an `httpx2.AsyncClient`."""

    def __init__(self, client: httpx2.AsyncClient) -> None:
        self._client = client

    async def send(self, request: Request, /) -> Response:
        """Send once."""
        _check_open(self._client)
        late = _end_of(request)
        try:
            reply = await self._client.send(
                _request(self._client, request), stream=True, follow_redirects=False
            )
        except _FAULTS as fault:
            raise _error(fault) from None
        content = _loaded(reply)
        if content is None:
            return Response(
                reply.status_code, _headers(reply), _AsyncContent(reply, late)
            )
        return Response(reply.status_code, _headers(reply, plain=True), content)


def _check_open(client: _AnyClient) -> None:
    if client.is_closed:
        raise TransportError("the httpx2 client is closed", sent=False, permanent=True)


def _request(client: _AnyClient, request: Request) -> httpx2.Request:
    """Made without the client's help, as that would add its cookies."""
    pairs = list(request.headers.multi_items())
    taken = _ITS_OWN.union(name.lower() for name, _ in pairs)
    pairs += [pair for pair in client.headers.items() if pair[0].lower() not in taken]
    if isinstance(request.body, BodyStream) and request.body.length is not None:
        pairs.append(("Content-Length", str(request.body.length)))
    timeout = request.timeout
    limits = {
        "connect": _least(timeout.connect, timeout.total),
        "read": _least(timeout.read, timeout.total),
        "write": _least(timeout.write, timeout.total),
        "pool": timeout.total,
    }
    made = httpx2.Request(
        request.method,
        request.url,
        headers=pairs,
        content=_content(request.body, isinstance(client, httpx2.AsyncClient)),
        extensions={"timeout": limits},
    )
    made.method = request.method  # httpx2 writes all in capitals
    return made


def _content(
    body: Content | None, is_async: bool
) -> bytes | Iterator[bytes] | AsyncIterator[bytes] | None:
    """A body as httpx2 takes it: what can be iterated in one way only."""
    if not isinstance(body, BodyStream):
        return body
    return aiter(body) if is_async else iter(body)


def _least(own: float | None, total: float | None) -> float | None:
    if own is None or total is None:
        return total if own is None else own
    return min(own, total)


def _end_of(request: Request) -> float:
    total = request.timeout.total
    return float("inf") if total is None else time.monotonic() + total


def _headers(reply: httpx2.Response, *, plain: bool = False) -> Headers:
    """The headers; without those on compression where httpx2 has undone it."""
    undone = ("content-encoding", "content-length") if plain else ()
    return Headers(
        (name, value)
        for name, value in reply.headers.multi_items()
        if name.lower() not in undone
    )


def _loaded(reply: httpx2.Response) -> bytes | None:
    """The body where an event hook has read it already."""
    return reply.content if reply.is_stream_consumed else None


def _error(fault: Exception) -> TransportError:
    return TransportError(
        str(fault) or type(fault).__name__,
        sent=not isinstance(fault, (*_NOT_SENT, httpx2.InvalidURL)),
        timeout=isinstance(fault, httpx2.TimeoutException),
        permanent=isinstance(fault, _PERMANENT),
    )


def _late() -> TransportError:
    return TransportError("the time for this try is over", timeout=True)


class _Content:
    def __init__(self, reply: httpx2.Response, end: float) -> None:
        self._reply = reply
        self._end = end

    def __iter__(self) -> Iterator[bytes]:
        try:
            for piece in self._reply.iter_raw():
                if time.monotonic() > self._end:
                    raise _late()
                yield piece
        except _FAULTS as fault:
            raise _error(fault) from None

    def close(self) -> None:
        self._reply.close()


class _AsyncContent:
    def __init__(self, reply: httpx2.Response, end: float) -> None:
        self._reply = reply
        self._end = end

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for piece in self._reply.aiter_raw():
                if time.monotonic() > self._end:
                    raise _late()
                yield piece
        except _FAULTS as fault:
            raise _error(fault) from None

    async def aclose(self) -> None:
        await self._reply.aclose()
