"""Sockets for threads: made within a share of the time, and asked how they are."""

from __future__ import annotations

import select
import socket
import sys
import time
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from ssl import SSLContext

    from .base_url import Origin
    from .limits import Limits

_Address: TypeAlias = tuple[int, int, int, tuple[object, ...]]


def open_socket(
    origin: Origin, context: SSLContext | None, limits: Limits
) -> socket.socket:
    """Connect to an origin; with TLS, where there is a context for it."""
    made = _connect(origin.host, origin.port, limits.to_connect())
    try:
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if context is None:
            return made
        made.settimeout(limits.to_connect())
        return context.wrap_socket(made, server_hostname=origin.host)
    except BaseException:
        made.close()
        raise


def _connect(host: str, port: int, limit: float | None) -> socket.socket:
    """Try one address of a host after the other."""
    end = None if limit is None else time.monotonic() + limit
    addresses = _addresses(host, port)
    for more in range(len(addresses) - 1, -1, -1):
        # Each gets its share of the time, so that the last is tried too.
        left = None if end is None else max(end - time.monotonic(), 0.001)
        family, kind, protocol, address = addresses[-1 - more]
        made = socket.socket(family, kind, protocol)
        try:
            made.settimeout(None if left is None else left / (more + 1))
            made.connect(address)
        except BaseException as error:
            made.close()
            if not more or not isinstance(error, OSError):
                raise
        else:
            return made
    raise OSError(f"{host} has no address")


def _addresses(host: str, port: int) -> list[_Address]:
    # As bytes, as it is ASCII: for text, Python loads its codec of other alphabets.
    found = socket.getaddrinfo(host.encode(), port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys((*one[:3], one[4]) for one in found))


def is_readable(one: int | socket.socket) -> bool:
    """Whether there is something to read, or the other side has hung up."""
    if sys.platform == "win32":
        return bool(select.select([one], [], [], 0)[0])
    asked = select.poll()  # not select(), which knows small numbers only
    asked.register(one, select.POLLIN)
    return bool(asked.poll(0))
