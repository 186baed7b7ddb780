"""How the default transports make connections: TLS, certificates, proxies."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeAlias

from .base_url import Origin
from .errors import ConfigurationError
from .proxies import Proxies, environment_proxies

if TYPE_CHECKING:
    from ssl import SSLContext

FilePath: TypeAlias = "str | os.PathLike[str]"
ClientCert: TypeAlias = "str | tuple[str, str] | tuple[str, str, str]"


class Wiring:
    """How connections are made: TLS, proxies."""

    def __init__(
        self,
        ssl_context: SSLContext | None,
        ca_file: FilePath | None,
        client_cert: ClientCert | None,
        proxy: str | None,
        trust_env: bool,
    ) -> None:
        if ssl_context is not None and (ca_file or client_cert):
            raise ConfigurationError(
                "give either ssl_context, or ca_file and client_cert; a context has "
                "its own load_verify_locations() and load_cert_chain()"
            )
        self._context = ssl_context
        self._ca_file = ca_file
        self._client_cert = client_cert
        self._trust_env = trust_env
        if proxy is not None:
            self._proxies = Proxies({"all": proxy})
        elif trust_env:
            self._proxies = environment_proxies()
        else:
            self._proxies = Proxies({})

    def proxy_url(self, origin: Origin) -> str | None:
        """The proxy for an origin, or None."""
        return self._proxies.proxy_for(origin)

    def context_for(self, origin: Origin) -> SSLContext | None:
        """The context of all connections over TLS; None where there is no TLS."""
        if origin.scheme != "https":
            return None
        if self._context is None:
            self._context = self._new_context()
        return self._context

    def _new_context(self) -> SSLContext:
        # Imported here: plain http, to a server on this machine, does without.
        import ssl

        from .trust import for_http, shared_context, system_context

        try:
            if self._ca_file is not None:
                file = os.fspath(self._ca_file)
                context = for_http(ssl.create_default_context(cafile=file))
            elif self._client_cert is None:
                return shared_context(self._trust_env)
            else:
                context = system_context(self._trust_env)
            if isinstance(self._client_cert, str):
                context.load_cert_chain(self._client_cert)
            elif self._client_cert is not None:
                context.load_cert_chain(*self._client_cert)
        except OSError as error:
            raise ConfigurationError(
                f"a certificate file cannot be used: {error}"
            ) from None
        return context
