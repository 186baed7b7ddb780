"""Calls of the group `api_service_client`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions
    from ..models.pet import PetParamsModel

_POST_PAGER: Operation[PetParamsModel] = Operation(
    "api_service_client.post_pager",
    "POST",
    "/pager",
    returns=(Returns("200", "PetParamsModel"),),
)


class ApiServiceClient(SyncResource):
    """Calls of the group `api_service_client`.

    Use it as `client.api_service_client`.
    """

    def post_pager(self, *, options: RequestOptions | None = None) -> PetParamsModel:
        """Send `POST /pager`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pager`, `#/paths/~1pager/post`
        """
        return self._call(_POST_PAGER, options=options)


class AsyncApiServiceClient(AsyncResource):
    """Calls of the group `api_service_client`.

    Use it as `client.api_service_client`.
    """

    async def post_pager(
        self, *, options: RequestOptions | None = None
    ) -> PetParamsModel:
        """Send `POST /pager`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pager`, `#/paths/~1pager/post`
        """
        return await self._call(_POST_PAGER, options=options)
