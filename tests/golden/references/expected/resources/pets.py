"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    import builtins

    from .._runtime.options import RequestOptions
    from ..models.pet import Pet

_LIST: Operation[list[Pet]] = Operation(
    "pets.list",
    "GET",
    "/pets",
    returns=(Returns("200", "list[Pet]"),),
)
_GET: Operation[Pet] = Operation(
    "pets.get",
    "GET",
    "/pets/{id}",
    parameters=(Parameter("id", "id", "path", "int"),),
    returns=(Returns("200", "Pet"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def list(self, *, options: RequestOptions | None = None) -> builtins.list[Pet]:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Pets.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/item/get`
        """
        return self._call(_LIST, options=options)

    def get(self, id: int, *, options: RequestOptions | None = None) -> Pet:
        """Send `GET /pets/{id}`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{id}`, `#/components/pathItems/one/get`
        """
        return self._call(_GET, {"id": id}, options=options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def list(
        self, *, options: RequestOptions | None = None
    ) -> builtins.list[Pet]:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Pets.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/item/get`
        """
        return await self._call(_LIST, options=options)

    async def get(self, id: int, *, options: RequestOptions | None = None) -> Pet:
        """Send `GET /pets/{id}`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{id}`, `#/components/pathItems/one/get`
        """
        return await self._call(_GET, {"id": id}, options=options)
