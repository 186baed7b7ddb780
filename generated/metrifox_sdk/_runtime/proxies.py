"""Proxies from the environment: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY.

The names are read in small letters first. As with curl, HTTP_PROXY counts only in small
letters where the process is a CGI program, as a request could set it there. On Windows
and macOS the settings of the system count where the environment says nothing.

What goes to this machine goes to none of these proxies: no proxy could reach it, and
plain http is allowed here only because it stays here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from .base_url import Origin

_LOOPBACK = "localhost,127.0.0.0/8,::1"


class Proxies:
    """Which proxy to use for which origin."""

    def __init__(self, by_scheme: Mapping[str, str], bypass: str = "") -> None:
        self._by_scheme = dict(by_scheme)
        self._bypass = [name.strip().lower() for name in bypass.split(",")]

    def are_there(self) -> bool:
        """Whether there is any."""
        return bool(self._by_scheme)

    def proxy_for(self, origin: Origin) -> str | None:
        """The URL of the proxy for an origin, or None."""
        proxy = self._by_scheme.get(origin.scheme) or self._by_scheme.get("all")
        if not proxy or any(_covers(name, origin) for name in self._bypass if name):
            return None
        return proxy if "://" in proxy else f"http://{proxy}"


def _covers(name: str, origin: Origin) -> bool:
    """Whether an entry of NO_PROXY speaks of this origin."""
    if name == "*":
        return True
    host = origin.host.lower().rstrip(".")
    if "/" in name:
        return _in_network(host, name)
    if name.count(":") == 1 or "]:" in name:
        name, _, port = name.rpartition(":")
        if port != str(origin.port):
            return False
    name = name.strip("[]").removeprefix("*").strip(".")
    return host == name or host.endswith(f".{name}")


def _in_network(host: str, network: str) -> bool:
    from ipaddress import ip_address, ip_network

    try:
        return ip_address(host) in ip_network(network, strict=False)
    except ValueError:
        return False


def environment_proxies() -> Proxies:
    """The proxies of this process's environment."""
    found: dict[str, str] = {}
    for scheme in ("http", "https", "all"):
        value = os.environ.get(f"{scheme}_proxy")
        if value is None and not (scheme == "http" and "REQUEST_METHOD" in os.environ):
            value = os.environ.get(f"{scheme}_proxy".upper())
        if value:
            found[scheme] = value
    bypass = os.environ.get("no_proxy")
    if bypass is None:
        bypass = os.environ.get("NO_PROXY", "")
    bypass = f"{bypass},{_LOOPBACK}"
    if not found and sys.platform in ("win32", "darwin"):
        return _system_proxies(bypass)
    return Proxies(found, bypass)


def _system_proxies(bypass: str) -> Proxies:
    from urllib.request import getproxies

    settings = getproxies()
    schemes = {"http": "http", "https": "https", "socks": "all"}
    found = {ours: settings[name] for name, ours in schemes.items() if name in settings}
    return Proxies(found, f"{bypass},{settings.get('no', '')}")
