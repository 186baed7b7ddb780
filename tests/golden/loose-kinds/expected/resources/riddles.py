"""Calls of the group `riddles`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_GUESS: Operation[None] = Operation(
    "riddles.guess",
    "PUT",
    "/riddles",
    body=Body('Annotated[str, Check(pattern="(?=b)a")]'),
    returns=(Returns("204"),),
)


class Riddles(SyncResource):
    """Calls of the group `riddles`.

    Use it as `client.riddles`.
    """

    def guess(self, body: str, /, *, options: RequestOptions | None = None) -> None:
        """Send `PUT /riddles`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /riddles`, `#/paths/~1riddles/put`
        """
        return self._call(_GUESS, {}, body, options=options)


class AsyncRiddles(AsyncResource):
    """Calls of the group `riddles`.

    Use it as `client.riddles`.
    """

    async def guess(
        self, body: str, /, *, options: RequestOptions | None = None
    ) -> None:
        """Send `PUT /riddles`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /riddles`, `#/paths/~1riddles/put`
        """
        return await self._call(_GUESS, {}, body, options=options)
