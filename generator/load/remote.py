"""Files on other hosts, for references to those that the user has named.

One GET, and redirects on the same host only: what a host may make this machine ask
ends at that host. Time and size are limited; nothing but http and https is spoken.
"""

from __future__ import annotations

import time
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import SplitResult, quote, urlsplit

from . import limits
from .frame import Stop
from .references import Refused, joined

SECONDS = 10.0
"""How long a file may take, from the first redirect to its last byte."""
MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 64 * 1024


def checked(uri: str, hosts: frozenset[str]) -> str:
    """Return the address that a reference names, without its fragment.

    Raises Refused where its host is not among `hosts`.
    """
    parts = _split(uri)
    if not is_named(parts, hosts):
        raise Refused("other hosts are not asked")
    return parts._replace(fragment="").geturl()


def is_named(parts: SplitResult, hosts: frozenset[str]) -> bool:
    """Return whether the host of an address is among those named, as `host` or
    `host:port`.
    """
    host = (parts.hostname or "").lower()
    return bool(host) and not hosts.isdisjoint({host, f"{host}:{_port(parts)}"})


def fetch(address: str, budget: int) -> bytes:
    """Return the bytes at an address, at most `budget`. Raises Stop."""
    deadline = time.monotonic() + SECONDS
    first = parts = _split(address)
    for _ in range(MOST_REDIRECTS + 1):
        try:
            found = _get(parts, budget, deadline)
        except TimeoutError:
            raise _unreadable(f"no answer within {SECONDS:g} s") from None
        except HTTPException as error:
            raise _unreadable(f"no HTTP answer ({type(error).__name__})") from None
        except OSError as error:
            reason = error.strerror or "the host cannot be reached"
            raise _unreadable(reason[:1].lower() + reason[1:]) from None
        if isinstance(found, bytes):
            return found
        parts = _redirected(parts, first, found)
    raise _unreadable(f"more than {MOST_REDIRECTS} redirects")


def _get(parts: SplitResult, budget: int, deadline: float) -> bytes | str:
    """Return what an address holds, or where it redirects to."""
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    assert parts.hostname is not None
    connection = kind(parts.hostname, parts.port, timeout=_left(deadline))
    try:
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
        query = f"?{parts.query}" if parts.query else ""
        headers = {"Accept": "application/json, application/yaml, */*"}
        connection.request("GET", f"{path}{query}", headers=headers)
        response = connection.getresponse()
        if response.status in _REDIRECTS:
            return response.getheader("Location") or ""
        if response.status != 200:
            raise _unreadable(f"the host answers {response.status}")
        chunks: list[bytes] = []
        size = 0
        while chunk := response.read1(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if size > budget:
                mega = limits.MAX_BYTES // 1024 // 1024
                text = f"the document is larger than {mega} MB"
                raise Stop("too-large", text, (0, 0))
            if connection.sock is not None:
                connection.sock.settimeout(_left(deadline))
        return b"".join(chunks)
    finally:
        connection.close()


def _left(deadline: float) -> float:
    """Return the seconds that are left; raises TimeoutError where none are."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _redirected(parts: SplitResult, first: SplitResult, to: str) -> SplitResult:
    """Return where a redirect leads; only the same host is asked."""
    try:
        following = _split(joined(parts.geturl(), to))
    except Refused as refused:
        raise _unreadable(f"a redirect is not followed: {refused}") from None
    is_same = (following.hostname, _port(following)) == (first.hostname, _port(first))
    is_secured = first.scheme == "http" and following.scheme == "https"
    if not is_same and not (is_secured and following.hostname == first.hostname):
        raise _unreadable(f"a redirect to {following.netloc!r} is not followed")
    return following


def _split(uri: str) -> SplitResult:
    """Take an address apart; raises Refused where it is none to ask."""
    try:
        parts = urlsplit(uri)
        _ = parts.port
    except ValueError:
        raise Refused("this is no address") from None
    if parts.scheme not in ("http", "https"):
        raise Refused("only http and https are followed")
    if parts.username is not None or parts.password is not None:
        raise Refused("it has a user name in it")
    if not parts.hostname or any(c <= " " or c == "\x7f" for c in uri):
        raise Refused("this is no address")
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _unreadable(reason: str) -> Stop:
    """Return the fault of a file that cannot be fetched."""
    return Stop("unreadable-file", f"cannot fetch this file: {reason}", (0, 0))
