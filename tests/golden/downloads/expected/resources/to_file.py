"""Calls of the group `to_file`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_FILES_GET: Operation[None] = Operation(
    "to_file.files_get",
    "GET",
    "/to_file",
    returns=(Returns("204"),),
)


class ToFile(SyncResource):
    """Calls of the group `to_file`.

    Use it as `client.to_file`.
    """

    def files_get(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /to_file`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: A name that clashes.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /to_file`, `#/paths/~1to_file/get`
        """
        return self._call(_FILES_GET, options=options)


class AsyncToFile(AsyncResource):
    """Calls of the group `to_file`.

    Use it as `client.to_file`.
    """

    async def files_get(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /to_file`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: A name that clashes.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /to_file`, `#/paths/~1to_file/get`
        """
        return await self._call(_FILES_GET, options=options)
