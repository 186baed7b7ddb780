"""How the default transports make connections: TLS, certificates, proxies."""

from __future__ import annotations

import os
import ssl
from importlib.util import find_spec
from typing import TypeAlias
from urllib.parse import unquote, urlsplit

import httpcore2

from .base_url import Origin
from .errors import ConfigurationError
from .proxies import Proxies, environment_proxies

FilePath: TypeAlias = str | os.PathLike[str]
ClientCert: TypeAlias = str | tuple[str, str] | tuple[str, str, str]


class Wiring:
    """How connections are made: TLS, proxies."""

    def __init__(
        self,
        ssl_context: ssl.SSLContext | None,
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

    def ssl_context(self) -> ssl.SSLContext:
        """The context of all connections: verified, against the system's store."""
        if self._context is None:
            self._context = self._new_context()
        return self._context

    def _new_context(self) -> ssl.SSLContext:
        try:
            if self._ca_file is not None:
                context = ssl.create_default_context(cafile=os.fspath(self._ca_file))
            elif self._client_cert is None:
                return shared_context(self._trust_env)
            else:
                context = httpcore2.default_ssl_context(_trust_env=self._trust_env)
            if isinstance(self._client_cert, str):
                context.load_cert_chain(self._client_cert)
            elif self._client_cert is not None:
                context.load_cert_chain(*self._client_cert)
        except OSError as error:
            raise ConfigurationError(
                f"a certificate file cannot be used: {error}"
            ) from None
        return context


_SHARED: dict[tuple[str | None, ...], ssl.SSLContext] = {}


def shared_context(trust_env: bool) -> ssl.SSLContext:
    """The system's authorities; they take long to load, so all clients share them."""
    names = ("SSL_CERT_FILE", "SSL_CERT_DIR") if trust_env else ()
    key = tuple(os.environ.get(name) for name in names)
    if key not in _SHARED:
        _SHARED[key] = httpcore2.default_ssl_context(_trust_env=trust_env)
    return _SHARED[key]


def httpcore_proxy(url: str) -> httpcore2.Proxy:
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
