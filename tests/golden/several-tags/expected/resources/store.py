"""Calls of the group `store`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_SHOW: Operation[None] = Operation(
    "store.show",
    "GET",
    "/v1/store/{id}",
    parameters=(Parameter("id", "id", "path", "str"),),
    returns=(Returns("204"),),
)


class Store(SyncResource):
    """Calls of the group `store`.

    Use it as `client.store`.
    """

    def show(self, id: str, *, options: RequestOptions | None = None) -> None:
        """Send `GET /v1/store/{id}`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /v1/store/{id}`, `#/paths/~1v1~1store~1{id}/get`
        """
        return self._call(_SHOW, {"id": id}, options=options)


class AsyncStore(AsyncResource):
    """Calls of the group `store`.

    Use it as `client.store`.
    """

    async def show(self, id: str, *, options: RequestOptions | None = None) -> None:
        """Send `GET /v1/store/{id}`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /v1/store/{id}`, `#/paths/~1v1~1store~1{id}/get`
        """
        return await self._call(_SHOW, {"id": id}, options=options)
