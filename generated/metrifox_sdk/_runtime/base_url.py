"""Where requests go: the base URL, checked once, and what belongs to one origin."""

from __future__ import annotations

import re
from typing import NamedTuple

from .errors import ConfigurationError
from .lazy_pattern import LazyPattern

DEFAULT_PORTS = {"http": 80, "https": 443}
_HOST = LazyPattern(
    r"(?=.{1,253}$)[\w~-]{1,63}(\.[\w~-]{1,63})*\.?|\[[0-9A-Fa-f:.]+\]", re.ASCII
)
_LOOPBACK = LazyPattern(r"127(\.\d{1,3}){3}|\[::1\]|([^.]+\.)*localhost\.?")


class Origin(NamedTuple):
    """What must be the same for credentials to be sent: scheme, host and port."""

    scheme: str
    host: str
    port: int


def check_base_url(url: str, *, allow_http: bool, source: str = "base_url") -> str:
    """The base URL without its trailing slash.

    Raises:
        ConfigurationError: it is no http(s) URL, carries credentials, a query or a
            fragment, or is plain http to another machine and `allow_http` is not set.
    """
    text = url.strip()
    parts = _split(text)
    if parts is None or parts.scheme not in DEFAULT_PORTS or not parts.hostname:
        raise ConfigurationError(
            f"{source} is {_shown(text)!r}; it must be an http or https URL, such as "
            "https://api.example.com/v1"
        )
    if parts.username is not None or parts.password is not None:
        raise ConfigurationError(
            f"{source} carries a user name or password; give credentials to the client"
        )
    if parts.query or parts.fragment or "?" in text or "#" in text:
        raise ConfigurationError(f"{source} has a query or a fragment; leave it out")
    host = _ascii_host(parts, source)
    if parts.scheme == "http" and not allow_http and not _is_loopback(host):
        raise ConfigurationError(
            f"{source} is plain http to {parts.hostname}, so credentials would travel "
            "in the clear; use https, or set allow_http=True"
        )
    port = "" if parts.port is None else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}{parts.path.rstrip('/')}"


class Parts(NamedTuple):
    """The parts of a URL."""

    scheme: str
    hostname: str | None
    port: int | None
    path: str
    query: str = ""
    fragment: str = ""
    username: str | None = None
    password: str | None = None


# What a URL of nothing but these has, apart from a colon, is easily told.
_USUAL = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-_~/:")


def _split(text: str) -> Parts | None:
    """The parts of a URL, or None where it is none."""
    scheme, sign, rest = text.partition("://")
    if sign and scheme in DEFAULT_PORTS and _USUAL.issuperset(rest):
        place, slash, path = rest.partition("/")
        host, colon, port = place.partition(":")
        if host and not colon:
            return Parts(scheme, host, None, slash + path)
        if host and 0 < len(port) < 6 and port.isdecimal() and int(port) < 2**16:
            return Parts(scheme, host, int(port), slash + path)
    return _split_any(text)


def _split_any(text: str) -> Parts | None:
    """The same for any text."""
    from urllib.parse import urlsplit

    try:
        found = urlsplit(text)
        parts = Parts(
            *(found.scheme, found.hostname, found.port, found.path, found.query),
            *(found.fragment, found.username, found.password),
        )
    except ValueError:  # also where the port is no number
        return None
    # urlsplit drops line breaks and tabs, so it is the text that must be free of them.
    odd = "\\" in text or any(c <= " " or c == "\x7f" for c in text)
    path = parts.path + parts.query + parts.fragment
    visible = path.isascii() and path.isprintable() and " " not in path
    return parts if visible and not odd else None


def _ascii_host(parts: Parts, source: str) -> str:
    """The host as it stands in a URL: IPv6 in brackets, other alphabets in IDNA."""
    host = parts.hostname or ""
    if ":" in host:
        host = f"[{host}]"
    elif not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            host = ""
    if not _is_host(host):
        raise ConfigurationError(f"{source} names no valid host: {parts.hostname!r}")
    return host


def _is_host(host: str) -> bool:
    labels = host.split(".")
    plain = len(host) < 254 and _USUAL.issuperset(host) and ":" not in host
    if plain and all(0 < len(label) < 64 for label in labels):
        return True
    return _HOST.compiled.fullmatch(host) is not None


def _is_loopback(host: str) -> bool:
    if host in ("localhost", "127.0.0.1"):
        return True
    return _LOOPBACK.compiled.fullmatch(host) is not None


def _shown(url: str) -> str:
    """A URL for a message: without what may be a secret."""
    scheme, sign, rest = url.partition("://")
    rest = rest.partition("?")[0].partition("#")[0]
    return f"{scheme}{sign}{rest.rpartition('@')[2]}"


def origin(url: str) -> Origin | None:
    """The origin of a URL, or None where it is no http(s) URL."""
    parts = _split(url)
    if parts is None or parts.scheme not in DEFAULT_PORTS or not parts.hostname:
        return None
    return Origin(
        parts.scheme, parts.hostname, parts.port or DEFAULT_PORTS[parts.scheme]
    )


def redirect_target(url: str, location: str) -> str | None:
    """Where a `Location` points to, or None where it makes no sense."""
    from urllib.parse import urljoin

    try:
        target = urljoin(url, location.strip())
    except ValueError:
        return None
    target = target.partition("#")[0]
    return target if origin(target) and "@" not in target.split("/")[2] else None


def shown_location(url: str, location: str) -> str:
    """A `Location` for a message: whole, without query and credentials."""
    from urllib.parse import urljoin

    try:
        return _shown(urljoin(url, location.strip()))[:500]
    except ValueError:
        return _shown(location)[:500]
