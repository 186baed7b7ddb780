"""Credentials: where they come from, which of them a request needs, where they go.

A credential is text, or a function that gives it anew for each try (a coroutine
function too, for async clients). Nothing here shows it: not a repr, not a pickle.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping
from typing import NamedTuple, TypeAlias, cast
from urllib.parse import quote

from .config import ApiKey, Basic, Bearer, ClientConfig, MutualTLS, Scheme
from .errors import ConfigurationError
from .header_values import fits_header
from .operation import Security

Token: TypeAlias = str | Callable[[], str]
"""A key or a token, or a function that gives one for each try."""
AsyncToken: TypeAlias = str | Callable[[], str] | Callable[[], Awaitable[str]]
"""The same for async clients; the function may be a coroutine function."""

_Source: TypeAlias = object


class Applied:
    """What credentials put on a request."""

    __slots__ = ("cookies", "headers", "query")

    def __init__(self, uses: list[tuple[Scheme, str]]) -> None:
        headers: list[tuple[str, str]] = []
        query: list[str] = []
        cookies: list[str] = []
        for scheme, value in uses:
            match scheme:
                case ApiKey(location="header"):
                    headers.append((scheme.name, value))
                case ApiKey(location="query"):
                    query.append(f"{quote(scheme.name)}={quote(value, safe='')}")
                case ApiKey():
                    cookies.append(f"{scheme.name}={quote(value, safe='')}")
                case Bearer():
                    headers.append(("Authorization", f"{scheme.prefix} {value}"))
                case Basic():
                    headers.append(("Authorization", f"Basic {_base64(value)}"))
                case MutualTLS():
                    pass
        self.headers = tuple(headers)
        self.query = tuple(query)
        self.cookies = tuple(cookies)


class Pending(NamedTuple):
    """Credentials that a function has yet to give."""

    credentials: Credentials
    schemes: tuple[Scheme, ...]

    def ask(self) -> Applied:
        """Call the functions, in a thread."""
        values = [self.credentials.source(scheme) for scheme in self.schemes]
        return self._applied([call() if callable(call) else call for call in values])

    async def aask(self) -> Applied:
        """Call the functions, and await what they give."""
        found: list[object] = []
        for scheme in self.schemes:
            value = self.credentials.source(scheme)
            given = value() if callable(value) else value
            if isinstance(given, Awaitable):
                given = await cast("Awaitable[object]", given)
            found.append(given)
        return self._applied(found)

    def _applied(self, values: list[object]) -> Applied:
        pairs = zip(self.schemes, values, strict=True)
        uses = [(scheme, _text(scheme, value)) for scheme, value in pairs]
        self.credentials.remember(uses)
        return Applied(uses)

    def __repr__(self) -> str:
        return "<Pending>"


class Credentials:
    """The credentials of one client."""

    __slots__ = ("_applied", "_client", "_config", "_secrets", "_sources")

    def __init__(
        self, config: ClientConfig, given: Mapping[str, _Source], client: str
    ) -> None:
        self._config = config
        self._client = client
        self._sources: dict[str, _Source] = {}
        self._secrets: dict[str, tuple[str, ...]] = {}
        self._applied: dict[Security, Applied | Pending] = {}
        for scheme in config.schemes.values():
            source = _found(scheme, given.get(scheme.id))
            if source is not None:
                self._sources[scheme.id] = source
        self.of(config.security)

    def of(self, security: Security) -> Applied | Pending:
        """What a request that needs this puts on itself.

        Raises:
            ConfigurationError: there is none of the credentials that would do.
        """
        try:
            return self._applied[security]
        except KeyError:
            found = self._applied[security] = self._choose(security)
            return found

    def _choose(self, security: Security) -> Applied | Pending:
        usable = [
            [self._config.schemes[id] for id, _ in needed]
            for needed in security
            if all(self._has(id) for id, _ in needed)
        ]
        if not usable and security:
            raise ConfigurationError(self._missing(security))
        # Where no credentials are an alternative, they are the last one.
        schemes = next((one for one in usable if one), list[Scheme]())
        if any(callable(self._sources.get(scheme.id)) for scheme in schemes):
            return Pending(self, tuple(schemes))
        uses = [(one, _text(one, self.source(one))) for one in schemes]
        self.remember(uses)
        return Applied(uses)

    def _has(self, id: str) -> bool:
        return id in self._sources or isinstance(
            self._config.schemes.get(id), MutualTLS
        )

    def _missing(self, security: Security) -> str:
        ways: list[str] = []
        for needed in security:
            lacking = [self._config.schemes.get(id) for id, _ in needed]
            told = [
                f"{scheme.argument}" + (f" (or set {scheme.env})" if scheme.env else "")
                for scheme in lacking
                if scheme is not None and not self._has(scheme.id)
            ]
            ways.append(" together with ".join(told) or "a scheme this client lacks")
        what = "API key" if self._only_keys() else "credentials"
        return f"no {what}: give {self._client} {'; or '.join(ways)}"

    def _only_keys(self) -> bool:
        return all(isinstance(one, ApiKey) for one in self._config.schemes.values())

    def source(self, scheme: Scheme) -> _Source:
        """The credential of a scheme, or the function that gives it."""
        return self._sources.get(scheme.id, "")

    def remember(self, uses: list[tuple[Scheme, str]]) -> None:
        """Note what must be struck out of texts; the last token of each scheme."""
        for scheme, value in uses:
            if isinstance(scheme, Basic):
                found = (value.partition(":")[2], _base64(value))
            else:
                found = (value, quote(value, safe=""))
            self._secrets[scheme.id] = tuple(one for one in found if len(one) >= 4)

    def strike(self, text: str) -> str:
        """A text without any of the credentials."""
        for secrets in tuple(self._secrets.values()):
            for secret in secrets:
                text = text.replace(secret, "***")
        return text

    def __repr__(self) -> str:
        return f"<Credentials: {', '.join(self._sources) or 'none'}>"

    def __reduce__(self) -> str:
        raise TypeError("credentials are not pickled")


def _found(scheme: Scheme, given: _Source) -> _Source:
    """A credential as it was given, or as the environment has it."""
    if isinstance(scheme, Basic):
        pair = cast("tuple[_Source, _Source]", given or (None, None))
        user, password = pair[0], pair[1]
        if user is None and scheme.envs is not None:
            user = os.environ.get(scheme.envs[0])
        if password is None and scheme.envs is not None:
            password = os.environ.get(scheme.envs[1])
        if user is None and password is None:
            return None
        if ":" in str(user or ""):
            raise ConfigurationError(f"{scheme.arguments[0]} holds a colon")
        return _text(scheme, f"{user or ''}:{password or ''}")
    if given is None and scheme.env is not None:
        given = os.environ.get(scheme.env)
    if given is None or given == "":
        return None
    return given if callable(given) else _text(scheme, given)


def _text(scheme: Scheme, value: object) -> str:
    """A credential that can stand in a header, or ConfigurationError."""
    if not isinstance(value, str):
        raise ConfigurationError(
            f"{scheme.argument} is a {type(value).__name__}; it must be a str, or a "
            "function that gives one"
        )
    if not fits_header(value):
        raise ConfigurationError(
            f"{scheme.argument} has a line break or another control character"
        )
    return value


def _base64(text: str) -> str:
    from base64 import b64encode

    return b64encode(text.encode()).decode("ascii")
