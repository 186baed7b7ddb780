"""Calls of the group `calls`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_USUAL: Operation[None] = Operation(
    "calls.usual",
    "GET",
    "/usual",
    returns=(Returns("204"),),
)
_BY_PATH: Operation[None] = Operation(
    "calls.by_path",
    "GET",
    "/files",
    returns=(Returns("204"),),
    servers=(("https://files.example.com/{kind}", {"kind": "raw"}),),
)
_BY_OPERATION: Operation[None] = Operation(
    "calls.by_operation",
    "PUT",
    "/files",
    returns=(Returns("204"),),
    servers=("/uploads", ("https://{kind}.example.com", {"kind": "raw"}, "backup")),
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

    def by_path(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /files`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files`, `#/paths/~1files/get`
        """
        return self._call(_BY_PATH, options=options)

    def by_operation(self, *, options: RequestOptions | None = None) -> None:
        """Send `PUT /files`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /files`, `#/paths/~1files/put`
        """
        return self._call(_BY_OPERATION, options=options)


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

    async def by_path(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /files`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files`, `#/paths/~1files/get`
        """
        return await self._call(_BY_PATH, options=options)

    async def by_operation(self, *, options: RequestOptions | None = None) -> None:
        """Send `PUT /files`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /files`, `#/paths/~1files/put`
        """
        return await self._call(_BY_OPERATION, options=options)
