"""The credentials of a client: where they come from, and which of them a call needs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from .auth import Applied, Pending, base64_of, credential_text
from .config import ApiKey, Basic, ClientConfig, ClientCredentials, MutualTLS, Scheme
from .errors import ConfigurationError
from .operation import Security
from .quoting import quoted

if TYPE_CHECKING:
    from .oauth import TokenSource


class Credentials:
    """The credentials of one client."""

    __slots__ = ("_applied", "_client", "_config", "_fetching", "_secrets", "_sources")

    def __init__(
        self, config: ClientConfig, given: Mapping[str, object], client: str
    ) -> None:
        self._config = config
        self._client = client
        self._sources: dict[str, object] = {}
        self._secrets: dict[str, tuple[str, ...]] = {}
        self._applied: dict[Security, Applied | Pending] = {}
        for scheme in config.schemes.values():
            source = _found(scheme, given.get(scheme.id))
            if source is not None:
                self._sources[scheme.id] = source
        self._fetching: list[TokenSource] = [
            cast("TokenSource", source)
            for source in self._sources.values()
            if not isinstance(source, str) and not callable(source)
        ]
        if not config.public:
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
            needed for needed in security if all(self._has(id) for id, _ in needed)
        ]
        if not usable and security:
            raise ConfigurationError(self._missing(security))
        # Where no credentials are an alternative, they are the last one.
        chosen = next((one for one in usable if one), ())
        schemes = [self._config.schemes[id] for id, _ in chosen]
        sources = [self._sources.get(scheme.id, "") for scheme in schemes]
        if not all(isinstance(source, str) for source in sources):
            scopes = tuple(tuple(sorted(asked)) for _, asked in chosen)
            return Pending(self, tuple(schemes), scopes)
        uses = [(one, credential_text(one, self.source(one))) for one in schemes]
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

    def source(self, scheme: Scheme) -> object:
        """The credential of a scheme, or the function that gives it."""
        return self._sources.get(scheme.id, "")

    def remember(self, uses: list[tuple[Scheme, str]]) -> None:
        """Note what must be struck out of texts; the last token of each scheme."""
        for scheme, value in uses:
            found: tuple[str, ...]
            if isinstance(scheme, Basic):
                found = (value.partition(":")[2], base64_of(value))
            else:
                found = (value, quoted(value, safe=""), *_in_json(value))
            usable = dict.fromkeys(one for one in found if len(one) >= 4)
            self._secrets[scheme.id] = tuple(usable)

    def strike(self, text: str) -> str:
        """A text without any of the credentials."""
        fetched = (source.secrets() for source in self._fetching)
        for secrets in (*tuple(self._secrets.values()), *fetched):
            for secret in secrets:
                text = text.replace(secret, "***")
        return text

    def __repr__(self) -> str:
        return f"<Credentials: {', '.join(self._sources) or 'none'}>"

    def __reduce__(self) -> str:
        raise TypeError("credentials are not pickled")


def _in_json(value: str) -> Iterator[str]:
    """How a credential stands in JSON, where an answer echoes it."""
    if not value.isalnum():
        from json import dumps

        yield dumps(value)[1:-1]
        yield dumps(value, ensure_ascii=False)[1:-1]


def argument_names(config: ClientConfig) -> Iterator[str]:
    """The arguments of a client that carry credentials."""
    for scheme in config.schemes.values():
        if isinstance(scheme, MutualTLS):
            continue  # its argument is an option, the transport
        if not isinstance(scheme, Basic):
            yield scheme.argument
        if isinstance(scheme, (Basic, ClientCredentials)):
            yield from scheme.arguments


def _found(scheme: Scheme, given: object) -> object:
    """A credential as it was given, or as the environment has it."""
    if isinstance(scheme, Basic):
        pair = cast("tuple[object, object]", given or (None, None))
        user, password = pair[0], pair[1]
        if user is None and scheme.envs is not None:
            user = os.environ.get(scheme.envs[0])
        if password is None and scheme.envs is not None:
            password = os.environ.get(scheme.envs[1])
        if user is None and password is None:
            return None
        for name, value in zip(scheme.arguments, (user, password), strict=True):
            if value is not None and not isinstance(value, str):
                from .simple import kind_of

                raise ConfigurationError(
                    f"{name} is {kind_of(value)}; it must be a str"
                )
        if ":" in str(user or ""):
            raise ConfigurationError(f"{scheme.arguments[0]} holds a colon")
        return credential_text(scheme, f"{user or ''}:{password or ''}")
    if isinstance(scheme, ClientCredentials) and isinstance(given, tuple):
        from .token_arguments import token_source  # only who fetches needs all that

        arguments = cast("tuple[object, ...]", given)
        given = arguments[0]
        if given is None and (source := token_source(scheme, arguments[1:])):
            return source
    if given is None and scheme.env is not None:
        given = os.environ.get(scheme.env)
    if given is None or (isinstance(given, str) and not given.strip()):
        return None
    return given if callable(given) else credential_text(scheme, given)
