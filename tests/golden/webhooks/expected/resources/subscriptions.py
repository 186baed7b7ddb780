"""Calls of the group `subscriptions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_CREATE: Operation[None] = Operation(
    "subscriptions.create",
    "POST",
    "/subscriptions",
    returns=(Returns("204"),),
)


class Subscriptions(SyncResource):
    """Calls of the group `subscriptions`.

    Use it as `client.subscriptions`.
    """

    def create(self, *, options: RequestOptions | None = None) -> None:
        """Send `POST /subscriptions`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /subscriptions`, `#/paths/~1subscriptions/post`
        """
        return self._call(_CREATE, options=options)


class AsyncSubscriptions(AsyncResource):
    """Calls of the group `subscriptions`.

    Use it as `client.subscriptions`.
    """

    async def create(self, *, options: RequestOptions | None = None) -> None:
        """Send `POST /subscriptions`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /subscriptions`, `#/paths/~1subscriptions/post`
        """
        return await self._call(_CREATE, options=options)
