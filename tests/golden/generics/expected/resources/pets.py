"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions
    from ..models.pet import PetPage

_LIST: Operation[PetPage] = Operation(
    "pets.list",
    "GET",
    "/pets",
    returns=(Returns("200", "PetPage"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def list(self, *, options: RequestOptions | None = None) -> PetPage:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return self._call(_LIST, options=options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def list(self, *, options: RequestOptions | None = None) -> PetPage:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return await self._call(_LIST, options=options)
