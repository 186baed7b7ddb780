"""Calls of the group `animals`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_LIST: Operation[None] = Operation(
    "animals.list",
    "GET",
    "/pets",
    returns=(Returns("204"),),
)


class Animals(SyncResource):
    """Calls of the group `animals`.

    Use it as `client.animals`.
    """

    def list(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return self._call(_LIST, options=options)


class AsyncAnimals(AsyncResource):
    """Calls of the group `animals`.

    Use it as `client.animals`.
    """

    async def list(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return await self._call(_LIST, options=options)
