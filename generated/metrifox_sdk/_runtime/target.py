"""Where a request goes, as the wire has it."""

from __future__ import annotations

from typing import NamedTuple

from .base_url import DEFAULT_PORTS, Origin, origin
from .transport import Request, TransportError
from .uploads import BodyStream


class Target(NamedTuple):
    """An origin as requests to it need it."""

    origin: Origin
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
    port = None if DEFAULT_PORTS[found.scheme] == found.port else found.port
    return Target(found, port, place.partition("://")[2].encode("ascii"))


def header_lines(request: Request, target: Target) -> list[tuple[bytes, bytes]]:
    """The headers of a request, with those that a transport sets."""
    lines = [(b"Host", target.host_header)]
    for name, value in request.headers.multi_items():
        lines.append((name.encode("ascii"), _bytes(value)))
    body = request.body
    if body is not None:
        length = body.length if isinstance(body, BodyStream) else len(body)
        if length is None:
            lines.append((b"Transfer-Encoding", b"chunked"))
        else:
            lines.append((b"Content-Length", b"%d" % length))
    return lines


def _bytes(value: str) -> bytes:
    return value.encode("ascii") if value.isascii() else value.encode("utf-8")
