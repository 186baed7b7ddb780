"""Calls of the group `pager`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions
    from ..models.pet import PetParamsModel

_GET: Operation[PetParamsModel] = Operation(
    "pager.get",
    "GET",
    "/pager",
    returns=(Returns("200", "PetParamsModel"),),
)


class PagerResource(SyncResource):
    """Calls of the group `pager`.

    Use it as `client.pager`.
    """

    def get(self, *, options: RequestOptions | None = None) -> PetParamsModel:
        """Send `GET /pager`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pager`, `#/paths/~1pager/get`
        """
        return self._call(_GET, options=options)


class AsyncPagerResource(AsyncResource):
    """Calls of the group `pager`.

    Use it as `client.pager`.
    """

    async def get(self, *, options: RequestOptions | None = None) -> PetParamsModel:
        """Send `GET /pager`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pager`, `#/paths/~1pager/get`
        """
        return await self._call(_GET, options=options)
