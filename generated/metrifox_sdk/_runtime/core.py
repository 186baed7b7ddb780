"""What both kinds of client are made of: settings, credentials, where to send."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from .auth import Applied, Pending
from .base_url import check_base_url
from .clock import CLOCK, Clock
from .config import ClientConfig
from .credentials import Credentials, argument_names
from .errors import ConfigurationError
from .header_values import check_headers
from .operation import Operation
from .servers import check_variables, own_server, place_of, whole_url
from .settings import Settings

if TYPE_CHECKING:
    from logging import Logger

    from .drift import DriftWatch


class Line:
    """The transport of a client, shared by its copies; made on first use."""

    __slots__ = ("closed", "given", "made")

    def __init__(self, given: Any) -> None:
        self.given = given
        self.made: dict[str, Any] = {}
        self.closed = False

    def end(self) -> list[Any]:
        """Close the line; gives the transports that are the client's own to close."""
        self.closed = True
        made, self.made = self.made, {}
        return list(made.values()) if self.given is None else []


class Place(NamedTuple):
    """Where the caller wants requests to go: a base URL, or a server of the description
    and values of variables."""

    base_url: object = None
    server: object = None
    variables: object = None


class Core:
    """The state of a client. Its parts are never changed, so threads may share it."""

    __slots__ = (
        "_bases",
        "base_url",
        "clock",
        "config",
        "credentials",
        "headers",
        "line",
        "logger",
        "moved",
        "name",
        "options",
        "settings",
        "strike",
        "variables",
        "watch",
    )

    def __init__(
        self,
        config: ClientConfig,
        credentials: Mapping[str, object],
        place: Place,
        options: Mapping[str, object],
        name: str,
    ) -> None:
        self.config = config
        self.name = name
        self.options = dict(options)
        beside = (*argument_names(config), *_place_names(config))
        self.settings = Settings(options, beside)
        self.credentials = Credentials(config, credentials, name)
        self.strike: Callable[[str], str] = self.credentials.strike
        self.variables: dict[str, str] = {}
        if config.variables or place.variables is not None:
            self.variables = check_variables(config, place.variables)
        self.base_url, self.moved = self._base(place)
        self.headers = check_headers(_default_headers(config))
        self.clock: Clock = CLOCK
        self.logger: Logger | None = None  # log.py puts it here
        self.line = Line(self.settings.transport)
        self.watch = _watch_of(self.settings)
        self._bases: dict[str, str] = {}

    def with_options(self, options: Mapping[str, object]) -> Core:
        """The same client with other options; it shares connections with this one."""
        other = object.__new__(Core)
        for name in self.__slots__:
            setattr(other, name, getattr(self, name))
        other.options = {**self.options, **options}
        other.settings = Settings(other.options)
        if "on_drift" in options or "strict" in options:
            other.watch = _watch_of(other.settings)
        other._bases = {}
        if "transport" in options:
            other.line = Line(other.settings.transport)
        return other

    def _base(self, place: Place) -> tuple[str, bool]:
        """The base URL, and whether the caller chose it; a server is chosen within the
        description, so those of operations count on.
        """
        given, index = place.base_url, self._place_of(place.server)
        source, env = "base_url", self.config.base_url_env
        chosen = place.server is not None or bool(self.variables)
        if given is None and not chosen and env is not None and os.environ.get(env):
            source, given = env, os.environ[env]
        if given is not None:
            if not isinstance(given, str):
                from .simple import kind_of

                raise ConfigurationError(
                    f"base_url is {kind_of(given)}; it must be a str"
                )
            return self._checked(given, source), True
        return self._server(index), False

    def _place_of(self, given: object) -> int:
        """The place of a server of the description, the first where none is given."""
        names = [server.name for server in self.config.servers]
        return 0 if given is None else place_of(names, given)

    def _server(self, index: int) -> str:
        """The URL of a server of the description."""
        servers = self.config.servers
        url = servers[index].resolved(self.variables) if servers else ""
        return self._checked(whole_url(self.config, self.name, url), "the server")

    def _checked(self, url: str, source: str) -> str:
        return check_base_url(url, allow_http=self.settings.allow_http, source=source)

    def base_of(self, operation: Operation[Any], server: object = None) -> str:
        """Where an operation is, with a choice among its servers; a base URL that the
        caller chose counts for all.
        """
        own = operation.servers or ()
        if server is None and (self.moved or not own):
            return self.base_url
        if not own:
            index = self._place_of(server)
            return self.base_url if self.moved else self._server(index)
        url = own_server(own, server, self.variables)
        if self.moved:
            return self.base_url
        if url not in self._bases:
            from urllib.parse import urljoin

            try:
                whole = urljoin(f"{self.base_url}/", url)
            except ValueError:  # the check says what is wrong with it
                whole = url
            self._bases[url] = self._checked(whole, "the server")
        return self._bases[url]

    def security_of(self, operation: Operation[Any]) -> Applied | Pending:
        """The credentials that an operation needs."""
        own = operation.security
        return self.credentials.of(self.config.security if own is None else own)

    def transport(self, kind: str, adapter: Callable[[Any, str], Any]) -> Any:
        """The transport of kind `sync` or `async`.

        Raises:
            ConfigurationError: the client is closed, or what was given is none.
        """
        line = self.line
        if line.closed:
            raise ConfigurationError(
                f"this {self.name} is closed; make a new one, or call it before it "
                "leaves its with block"
            )
        found = line.made.get(kind)
        if found is None:
            # Two threads may both make one; the first to be put here is used.
            found = line.made.setdefault(kind, adapter(line.given, self.name))
        return found

    def __repr__(self) -> str:
        return f"<Core of {self.name}>"


def _watch_of(settings: Settings) -> DriftWatch | None:
    """What compares answers with the description, where that is asked for."""
    if settings.on_drift is None and not settings.strict:
        return None
    from .drift import DriftWatch

    return DriftWatch(settings.on_drift, settings.strict)


def _place_names(config: ClientConfig) -> Iterator[str]:
    """The arguments of a client that say where it sends."""
    yield "base_url"
    if len(config.servers) > 1:
        yield "server"
    if config.variables:
        yield "server_variables"


def _default_headers(config: ClientConfig) -> dict[str, str]:
    python = f"python/{sys.version_info[0]}.{sys.version_info[1]}"
    return {
        "User-Agent": f"{config.distribution}/{config.version} {python}",
        "Accept-Encoding": "gzip, deflate",
    }
