"""Calls of the group `today`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from datetime import date

    from .._runtime.options import RequestOptions

_FILES: Operation[date] = Operation(
    "today.files",
    "GET",
    "/today",
    returns=(Returns("200", "date", media_type="*/*"),),
)


class Today(SyncResource):
    """Calls of the group `today`.

    Use it as `client.today`.
    """

    def files(self, *, options: RequestOptions | None = None) -> date:
        """Send `GET /today`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The day.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /today`, `#/paths/~1today/get`
        """
        return self._call(_FILES, options=options)


class AsyncToday(AsyncResource):
    """Calls of the group `today`.

    Use it as `client.today`.
    """

    async def files(self, *, options: RequestOptions | None = None) -> date:
        """Send `GET /today`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The day.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /today`, `#/paths/~1today/get`
        """
        return await self._call(_FILES, options=options)
