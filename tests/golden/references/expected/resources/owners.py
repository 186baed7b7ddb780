"""Calls of the group `owners`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    import builtins

    from .._runtime.options import RequestOptions
    from ..models.owner import Owner

_LIST: Operation[list[Owner]] = Operation(
    "owners.list",
    "GET",
    "/owners",
    returns=(Returns("200", "list[Owner]"),),
)


class Owners(SyncResource):
    """Calls of the group `owners`.

    Use it as `client.owners`.
    """

    def list(self, *, options: RequestOptions | None = None) -> builtins.list[Owner]:
        """Send `GET /owners`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Everybody.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /owners`, `#/paths/~1owners/get`
        """
        return self._call(_LIST, options=options)


class AsyncOwners(AsyncResource):
    """Calls of the group `owners`.

    Use it as `client.owners`.
    """

    async def list(
        self, *, options: RequestOptions | None = None
    ) -> builtins.list[Owner]:
        """Send `GET /owners`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Everybody.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /owners`, `#/paths/~1owners/get`
        """
        return await self._call(_LIST, options=options)
