"""The default transport: connections that are kept, each used by one thread at a time.

Where there is a proxy for an origin, httpcore2 makes its connections; else they are our
own, as importing httpcore2 takes longer than a call.
"""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from .pool_sync import Pool
from .target import Target, new_target, split_url
from .transport import Request, Response, TransportError
from .wiring import Wiring

if TYPE_CHECKING:
    from ssl import SSLContext

    from .wiring import ClientCert, FilePath


class HTTPTransport:
    """Sends over HTTP/1.1 with connections that are kept; for threads, and after fork.

    Args:
        ca_file: a PEM file of authorities to trust in place of the system's.
        client_cert: a PEM file, or (certificate, key), or (certificate, key, password).
        ssl_context: a context of your own, in place of the two above.
        proxy: the URL of a proxy, in place of those that the environment names.
        trust_env: False ignores proxies and SSL_CERT_FILE/SSL_CERT_DIR of the
            environment. Certificates are verified in any case.
        max_connections: how many connections to one host there may be at a time.
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
        self._pools: dict[str, Pool] = {}
        self._pid = os.getpid()

    def send(self, request: Request, /) -> Response:
        """Send once, and return the answer with its body still to be read."""
        place, path = split_url(request.url)
        reply = self._pool(place).send(request, path)
        if isinstance(reply, TransportError):
            # Raised here, so that it holds no frame that saw the credentials.
            raise reply
        return reply

    def close(self) -> None:
        """Close every connection that is not in use."""
        with self._lock:
            pools, self._pools = self._pools, {}
        for pool in pools.values():
            pool.close()

    def __del__(self) -> None:
        # Who forgets a client has closed it: no warnings of sockets left open.
        pools: dict[str, Pool] = vars(self).get("_pools", {})
        for pool in pools.values():
            pool.abandon()

    def _pool(self, place: str) -> Pool:
        if self._pid != os.getpid():
            # A child process must not write to its parent's connections.
            self._lock = threading.Lock()
            pools, self._pools = self._pools, {}
            self._pid = os.getpid()
            for pool in pools.values():
                pool.abandon()
        found = self._pools.get(place)
        if found is None:
            with self._lock:
                found = self._pools.get(place)
                if found is None:
                    found = self._pools[place] = self._new_pool(new_target(place))
        return found

    def _new_pool(self, target: Target) -> Pool:
        wiring = self._wiring
        proxy = wiring.proxy_url(target.origin)
        context = wiring.context_for(target.origin)
        if proxy is None:
            from .direct_sync import DirectConnection

            return Pool(
                lambda: DirectConnection(target, context), self._max_connections
            )
        from .httpcore_sync import connection_maker

        return Pool(connection_maker(target, context, proxy), self._max_connections)
