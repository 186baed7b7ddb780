"""Calls of the group `homes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions
    from ..models.pet import Pet

_GET: Operation[Pet] = Operation(
    "homes.get",
    "GET",
    "/homes",
    returns=(Returns("200", "Pet"),),
)
_LEAVE: Operation[None] = Operation(
    "homes.leave",
    "DELETE",
    "/homes",
    returns=(Returns("204"),),
)


class Homes(SyncResource):
    """Calls of the group `homes`.

    Use it as `client.homes`.
    """

    def get(self, *, options: RequestOptions | None = None) -> Pet:
        """Send `GET /homes`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Where it lives.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /homes`, `#/paths/~1homes/get`
        """
        return self._call(_GET, options=options)

    def leave(self, *, options: RequestOptions | None = None) -> None:
        """Send `DELETE /homes`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `DELETE /homes`, `#/components/pathItems/home/delete`
        """
        return self._call(_LEAVE, options=options)


class AsyncHomes(AsyncResource):
    """Calls of the group `homes`.

    Use it as `client.homes`.
    """

    async def get(self, *, options: RequestOptions | None = None) -> Pet:
        """Send `GET /homes`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Where it lives.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /homes`, `#/paths/~1homes/get`
        """
        return await self._call(_GET, options=options)

    async def leave(self, *, options: RequestOptions | None = None) -> None:
        """Send `DELETE /homes`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `DELETE /homes`, `#/components/pathItems/home/delete`
        """
        return await self._call(_LEAVE, options=options)
