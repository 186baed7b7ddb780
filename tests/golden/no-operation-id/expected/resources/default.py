"""Calls of the group `default`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_GET: Operation[None] = Operation(
    "default.get",
    "GET",
    "/",
    returns=(Returns("204"),),
)


class Default(SyncResource):
    """Calls of the group `default`.

    Use it as `client.default`.
    """

    def get(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /`, `#/paths/~1/get`
        """
        return self._call(_GET, options=options)


class AsyncDefault(AsyncResource):
    """Calls of the group `default`.

    Use it as `client.default`.
    """

    async def get(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /`, `#/paths/~1/get`
        """
        return await self._call(_GET, options=options)
