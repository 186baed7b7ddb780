"""Credentials and where they go on a request.

A credential is text, or a function that gives it anew for each try (a coroutine
function too, for async clients). Nothing here shows it: not a repr, not a pickle.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from .config import ApiKey, Basic, Bearer, ClientCredentials, MutualTLS, Scheme
from .errors import ConfigurationError
from .header_values import fits_header
from .quoting import quoted

if TYPE_CHECKING:
    from .credentials import Credentials
    from .oauth import TokenSource

Token: TypeAlias = str | Callable[[], str]
"""A key or a token, or a function that gives one for each try."""
AsyncToken: TypeAlias = str | Callable[[], str] | Callable[[], Awaitable[str]]
"""The same for async clients; the function may be a coroutine function."""


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
                    query.append(f"{quoted(scheme.name, '/')}={quoted(value, safe='')}")
                case ApiKey():
                    cookies.append(f"{scheme.name}={quoted(value, safe='')}")
                case Bearer():
                    headers.append(("Authorization", f"{scheme.prefix} {value}"))
                case Basic():
                    headers.append(("Authorization", f"Basic {base64_of(value)}"))
                case MutualTLS():
                    pass
        # Of schemes that share a header the first is sent: a request has one of it.
        first: dict[str, tuple[str, str]] = {}
        for name, value in headers:
            first.setdefault(name.lower(), (name, value))
        self.headers = tuple(first.values())
        self.query = tuple(query)
        self.cookies = tuple(cookies)


class Pending(NamedTuple):
    """Credentials that a function has yet to give."""

    credentials: Credentials
    schemes: tuple[Scheme, ...]
    scopes: tuple[tuple[str, ...], ...] = ()
    tokens: Mapping[str, str] = {}

    @property
    def fetches(self) -> bool:
        """Whether a token may have to be fetched."""
        return any(isinstance(one, ClientCredentials) for one in self.schemes)

    def sources(self) -> list[tuple[str, TokenSource, tuple[str, ...]]]:
        """The schemes whose tokens are fetched, with their scopes."""
        pairs = zip(self.schemes, self.scopes, strict=True)
        found = [(one.id, self.credentials.source(one), asked) for one, asked in pairs]
        return [
            (id, cast("TokenSource", source), asked)
            for id, source, asked in found
            if getattr(source, "kept", None) is not None
        ]

    def known(self) -> frozenset[str]:
        """The tokens that are kept before any is fetched."""
        now = float("-inf")  # one that has expired was known too
        kept = (source.kept(asked, now) for _, source, asked in self.sources())
        return frozenset(token for token in kept if token is not None)

    def drop(self, known: frozenset[str]) -> bool:
        """Forget the tokens that were kept; False where all are new."""
        old = [
            (source, asked, self.tokens[id])
            for id, source, asked in self.sources()
            if self.tokens.get(id) in known
        ]
        for source, asked, token in old:
            source.drop(asked, token)
        return bool(old)

    def value_of(self, scheme: Scheme) -> object:
        """A credential, or the function that gives it."""
        token = self.tokens.get(scheme.id)
        return self.credentials.source(scheme) if token is None else token

    def ask(self) -> Applied:
        """Call the functions, in a thread."""
        found: list[object] = []
        for scheme in self.schemes:
            source = self.value_of(scheme)
            found.append(source() if callable(source) else source)
            if isinstance(found[-1], Coroutine):
                found[-1].close()  # nobody awaits it; the check below tells why
        return self._applied(found)

    async def aask(self) -> Applied:
        """Call the functions, and await what they give."""
        found: list[object] = []
        for scheme in self.schemes:
            source = self.value_of(scheme)
            found.append(source() if callable(source) else source)
            if isinstance(found[-1], Awaitable):
                found[-1] = await cast("Awaitable[object]", found[-1])
        return self._applied(found)

    def _applied(self, values: list[object]) -> Applied:
        uses: list[tuple[Scheme, str]] = []
        try:
            for scheme in self.schemes:
                uses.append((scheme, credential_text(scheme, values[len(uses)])))
        except ConfigurationError as error:
            # What shows the locals of its frames must find no credential there.
            values.clear()
            uses.clear()
            raise error.with_traceback(None) from None
        self.credentials.remember(uses)
        return Applied(uses)

    def __repr__(self) -> str:
        return "<Pending>"


def credential_text(scheme: Scheme, value: object) -> str:
    """A credential that can stand in a header, or ConfigurationError."""
    if not isinstance(value, str):
        from .simple import kind_of

        raise ConfigurationError(
            f"{scheme.argument} is {kind_of(value)}; it must be a str, or a function "
            "that gives one"
        )
    if not fits_header(value):
        raise ConfigurationError(
            f"{scheme.argument} has a line break or another control character"
        )
    if not isinstance(scheme, Basic):
        value = value.strip(" \t")  # what a header's value cannot begin or end with
        if not value and not isinstance(scheme, MutualTLS):
            raise ConfigurationError(f"{scheme.argument} is empty")
    return value


def base64_of(text: str) -> str:
    """Text in Base64."""
    from base64 import b64encode

    return b64encode(text.encode()).decode("ascii")
