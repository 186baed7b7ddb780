"""Calls of the group `api_key`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions
    from ..models.pet import PetParamsModel

_PUT_PAGER: Operation[PetParamsModel] = Operation(
    "api_key.put_pager",
    "PUT",
    "/pager",
    returns=(Returns("200", "PetParamsModel"),),
)


class ApiKeyResource(SyncResource):
    """Calls of the group `api_key`.

    Use it as `client.api_key`.
    """

    def put_pager(self, *, options: RequestOptions | None = None) -> PetParamsModel:
        """Send `PUT /pager`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pager`, `#/paths/~1pager/put`
        """
        return self._call(_PUT_PAGER, options=options)


class AsyncApiKeyResource(AsyncResource):
    """Calls of the group `api_key`.

    Use it as `client.api_key`.
    """

    async def put_pager(
        self, *, options: RequestOptions | None = None
    ) -> PetParamsModel:
        """Send `PUT /pager`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pager`, `#/paths/~1pager/put`
        """
        return await self._call(_PUT_PAGER, options=options)
