"""The two kinds of client, for threads and for asyncio."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, cast

from .core import Core, Place
from .errors import ConfigurationError

if TYPE_CHECKING:
    from typing import Self, Unpack

    from .clock import Clock
    from .config import ClientConfig
    from .options import AsyncClientOptions, ClientOptions

RESERVED = frozenset({"aclose", "close", "with_options"})
"""Names that no attribute of a generated client may have."""


class _BaseClient:
    """What both kinds have in common."""

    _core: Core

    def __init__(
        self,
        config: ClientConfig,
        credentials: Mapping[str, object],
        base_url: str | None,
        options: Mapping[str, Any],
        server: object = None,
        variables: object = None,
    ) -> None:
        name = type(self).__name__
        place = Place(base_url, server, variables)
        try:
            self._core = Core(config, credentials, place, options, name)
        except ConfigurationError as error:
            # What shows the locals of its frames must find no credential there.
            credentials = {}
            raise error.with_traceback(None) from None

    def _with(self, options: Mapping[str, object]) -> Self:
        other = object.__new__(type(self))
        other._core = self._core.with_options(options)
        return other

    def __repr__(self) -> str:
        # A debugger may show one that could not be made.
        core: Core | None = vars(self).get("_core")
        place = "without a base URL" if core is None else core.base_url
        return f"<{type(self).__name__} {place}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"a {type(self).__name__} is not pickled or copied: it holds credentials "
            "and connections. Make one in each process; with_options() gives another "
            "one that shares this one's connections"
        )


class SyncClient(_BaseClient):
    """A client for threads; any number of them may share one."""

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """This client with other options; they share connections, and their end."""
        return self._with(cast("Mapping[str, object]", options))

    def close(self) -> None:
        """Close the connections. A transport that was given stays open."""
        for transport in self._core.line.end():
            transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClient(_BaseClient):
    """A client for asyncio; any number of tasks may share one."""

    def with_options(self, **options: Unpack[AsyncClientOptions]) -> Self:
        """This client with other options; they share connections, and their end."""
        return self._with(cast("Mapping[str, object]", options))

    async def aclose(self) -> None:
        """Close the connections. A transport that was given stays open."""
        for transport in self._core.line.end():
            await transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()


def core_of(client: SyncClient | AsyncClient) -> Core:
    """The state of a client, for the runtime's own modules."""
    return client._core  # pyright: ignore[reportPrivateUsage]  # the one door to it


def set_clock(client: SyncClient | AsyncClient, clock: Clock) -> None:
    """Put another clock in a client, for tests that must not wait."""
    core_of(client).clock = clock
