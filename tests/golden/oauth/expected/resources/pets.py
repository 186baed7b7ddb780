"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_LIST: Operation[None] = Operation(
    "pets.list",
    "GET",
    "/pets",
    returns=(Returns("204"),),
)
_CREATE: Operation[None] = Operation(
    "pets.create",
    "POST",
    "/pets",
    returns=(Returns("204"),),
    security=((("Login", ("write", "read")),),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def list(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return self._call(_LIST, options=options)

    def create(self, *, options: RequestOptions | None = None) -> None:
        """Send `POST /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return self._call(_CREATE, options=options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def list(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return await self._call(_LIST, options=options)

    async def create(self, *, options: RequestOptions | None = None) -> None:
        """Send `POST /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return await self._call(_CREATE, options=options)
