"""Calls of the group `default`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_FEED: Operation[None] = Operation(
    "default.feed",
    "POST",
    "/#Action=Feed",
    returns=(Returns("204"),),
)


class Default(SyncResource):
    """Calls of the group `default`.

    Use it as `client.default`.
    """

    def feed(self, *, options: RequestOptions | None = None) -> None:
        """Send `POST /#Action=Feed`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /#Action=Feed`, `#/paths/~1#Action=Feed/post`
        """
        return self._call(_FEED, options=options)


class AsyncDefault(AsyncResource):
    """Calls of the group `default`.

    Use it as `client.default`.
    """

    async def feed(self, *, options: RequestOptions | None = None) -> None:
        """Send `POST /#Action=Feed`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /#Action=Feed`, `#/paths/~1#Action=Feed/post`
        """
        return await self._call(_FEED, options=options)
