"""Calls of the group `rooms`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions
    from ..models.room import Room

_GET: Operation[Room] = Operation(
    "rooms.get",
    "GET",
    "/rooms",
    returns=(Returns("200", "Room"),),
)


class Rooms(SyncResource):
    """Calls of the group `rooms`.

    Use it as `client.rooms`.
    """

    def get(self, *, options: RequestOptions | None = None) -> Room:
        """Send `GET /rooms`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /rooms`, `#/paths/~1rooms/get`
        """
        return self._call(_GET, options=options)


class AsyncRooms(AsyncResource):
    """Calls of the group `rooms`.

    Use it as `client.rooms`.
    """

    async def get(self, *, options: RequestOptions | None = None) -> Room:
        """Send `GET /rooms`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /rooms`, `#/paths/~1rooms/get`
        """
        return await self._call(_GET, options=options)
