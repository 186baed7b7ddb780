"""Calls of the group `calls`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_USUAL: Operation[None] = Operation(
    "calls.usual",
    "GET",
    "/usual",
    returns=(Returns("204"),),
)
_OPEN: Operation[None] = Operation(
    "calls.open",
    "GET",
    "/open",
    returns=(Returns("204"),),
    security=(),
)
_OPTIONAL: Operation[None] = Operation(
    "calls.optional",
    "GET",
    "/optional",
    returns=(Returns("204"),),
    security=((), (("Basic", ()),)),
)
_BOTH: Operation[None] = Operation(
    "calls.both",
    "GET",
    "/both",
    returns=(Returns("204"),),
    security=((("Query", ()), ("Session", ()), ("Certificate", ())),),
)
_EITHER: Operation[None] = Operation(
    "calls.either",
    "GET",
    "/either",
    returns=(Returns("204"),),
    security=((("Token", ()),), (("OpenId", ("read",)),), (("Digest", ()),)),
)
_LOGIN: Operation[None] = Operation(
    "calls.login",
    "GET",
    "/login",
    returns=(Returns("204"),),
    security=((("Login", ("pets",)),),),
)
_GIVEN: Operation[None] = Operation(
    "calls.given",
    "GET",
    "/given",
    parameters=(
        Parameter("x_key", "x-key", "header", "str"),
        Parameter("api_key", "api key", "query", "str"),
        Parameter("session", "session", "cookie", "str"),
    ),
    returns=(Returns("204"),),
    security=((("Key", ()), ("Query", ()), ("Session", ())),),
)


class Calls(SyncResource):
    """Calls of the group `calls`.

    Use it as `client.calls`.
    """

    def usual(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /usual`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /usual`, `#/paths/~1usual/get`
        """
        return self._call(_USUAL, options=options)

    def open(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /open`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /open`, `#/paths/~1open/get`
        """
        return self._call(_OPEN, options=options)

    def optional(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /optional`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /optional`, `#/paths/~1optional/get`
        """
        return self._call(_OPTIONAL, options=options)

    def both(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /both`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /both`, `#/paths/~1both/get`
        """
        return self._call(_BOTH, options=options)

    def either(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /either`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /either`, `#/paths/~1either/get`
        """
        return self._call(_EITHER, options=options)

    def login(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /login`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /login`, `#/paths/~1login/get`
        """
        return self._call(_LOGIN, options=options)

    def given(
        self,
        *,
        x_key: str | None = None,
        api_key: str | None = None,
        session: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /given`.

        Args:
            x_key: The header parameter `x-key`. Left out, it is the credential of
                the client.
            api_key: The query parameter `api key`. Left out, it is the credential of
                the client.
            session: The cookie parameter `session`. Left out, it is the credential
                of the client.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /given`, `#/paths/~1given/get`
        """
        return self._call(
            _GIVEN,
            {"x_key": x_key, "api_key": api_key, "session": session},
            options=options,
        )


class AsyncCalls(AsyncResource):
    """Calls of the group `calls`.

    Use it as `client.calls`.
    """

    async def usual(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /usual`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /usual`, `#/paths/~1usual/get`
        """
        return await self._call(_USUAL, options=options)

    async def open(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /open`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /open`, `#/paths/~1open/get`
        """
        return await self._call(_OPEN, options=options)

    async def optional(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /optional`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /optional`, `#/paths/~1optional/get`
        """
        return await self._call(_OPTIONAL, options=options)

    async def both(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /both`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /both`, `#/paths/~1both/get`
        """
        return await self._call(_BOTH, options=options)

    async def either(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /either`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /either`, `#/paths/~1either/get`
        """
        return await self._call(_EITHER, options=options)

    async def login(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /login`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /login`, `#/paths/~1login/get`
        """
        return await self._call(_LOGIN, options=options)

    async def given(
        self,
        *,
        x_key: str | None = None,
        api_key: str | None = None,
        session: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /given`.

        Args:
            x_key: The header parameter `x-key`. Left out, it is the credential of
                the client.
            api_key: The query parameter `api key`. Left out, it is the credential of
                the client.
            session: The cookie parameter `session`. Left out, it is the credential
                of the client.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /given`, `#/paths/~1given/get`
        """
        return await self._call(
            _GIVEN,
            {"x_key": x_key, "api_key": api_key, "session": session},
            options=options,
        )
