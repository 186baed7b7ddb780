"""The default transport of async clients; see `default_sync` for the other."""

from __future__ import annotations

import asyncio
import os
import threading
from typing import TYPE_CHECKING, TypeAlias
from weakref import WeakKeyDictionary

from .pool_async import AsyncPool
from .target import Target, new_target, split_url
from .transport import Request, Response, TransportError
from .wiring import Wiring

if TYPE_CHECKING:
    from ssl import SSLContext

    from .wiring import ClientCert, FilePath


class AsyncHTTPTransport:
    """Sends over HTTP/1.1 with connections that are kept, on asyncio.

    The arguments are those of `HTTPTransport`. Connections belong to an event loop, so
    each loop has its own, and a client can outlive `asyncio.run`.
    """

    def __init__(
        self,
        *,
        ca_file: FilePath | None = None,
        client_cert: ClientCert | None = None,
        ssl_context: SSLContext | None = None,
        proxy: str | None = None,
        trust_env: bool = True,
        max_connections: int = 100,
    ) -> None:
        self._wiring = Wiring(ssl_context, ca_file, client_cert, proxy, trust_env)
        self._max_connections = max_connections
        self._lock = threading.Lock()
        self._loops: _Loops = WeakKeyDictionary()
        self._pid = os.getpid()

    async def send(self, request: Request, /) -> Response:
        """Send once, and return the answer with its body still to be read."""
        place, path = split_url(request.url)
        reply = await self._pool(place).send(request, path)
        if isinstance(reply, TransportError):
            # Raised here, so that it holds no frame that saw the credentials.
            raise reply
        return reply

    async def aclose(self) -> None:
        """Close the running loop's connections that are not in use; forget others."""
        with self._lock:
            pools = self._loops.pop(asyncio.get_running_loop(), {})
            self._loops.clear()
        for pool in pools.values():
            await pool.aclose()

    def _pool(self, place: str) -> AsyncPool:
        if self._pid != os.getpid():
            # A child process must not write to its parent's connections.
            self._lock = threading.Lock()
            self._loops, self._pid = WeakKeyDictionary(), os.getpid()
        loop = asyncio.get_running_loop()
        pools = self._loops.get(loop)
        found = None if pools is None else pools.get(place)
        if found is None:
            with self._lock:
                found = self._new_pool(new_target(place))
                self._loops.setdefault(loop, {})[place] = found
        return found

    def _new_pool(self, target: Target) -> AsyncPool:
        wiring = self._wiring
        proxy = wiring.proxy_url(target.origin)
        context = wiring.context_for(target.origin)
        if proxy is None:
            from .direct_async import AsyncDirectConnection

            return AsyncPool(
                lambda: AsyncDirectConnection(target, context), self._max_connections
            )
        from .httpcore_async import connection_maker

        made = connection_maker(target, context, proxy)
        return AsyncPool(made, self._max_connections)


_Loops: TypeAlias = WeakKeyDictionary[asyncio.AbstractEventLoop, dict[str, AsyncPool]]
