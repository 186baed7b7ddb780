"""Calls of the group `toys`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Discriminator
    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..params.ball import BallParams
    from ..params.rope import RopeParams
    from ..params.toy import ToyParams

_REPLACE: Operation[None] = Operation(
    "toys.replace",
    "PUT",
    "/toys",
    body=Body(
        'Annotated[BallParams | RopeParams | ToyParams, Discriminator("sort", {"ball": "BallParams", "Rope": "RopeParams"}, "ToyParams")]'
    ),
    returns=(Returns("204"),),
)


class Toys(SyncResource):
    """Calls of the group `toys`.

    Use it as `client.toys`.
    """

    def replace(
        self,
        body: (
            Annotated[
                BallParams | RopeParams | ToyParams,
                Discriminator(
                    "sort", {"ball": "BallParams", "Rope": "RopeParams"}, "ToyParams"
                ),
            ]
            | SupportsToDict
        ),
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `PUT /toys`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /toys`, `#/paths/~1toys/put`
        """
        return self._call(_REPLACE, {}, body, options=options)


class AsyncToys(AsyncResource):
    """Calls of the group `toys`.

    Use it as `client.toys`.
    """

    async def replace(
        self,
        body: (
            Annotated[
                BallParams | RopeParams | ToyParams,
                Discriminator(
                    "sort", {"ball": "BallParams", "Rope": "RopeParams"}, "ToyParams"
                ),
            ]
            | SupportsToDict
        ),
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `PUT /toys`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /toys`, `#/paths/~1toys/put`
        """
        return await self._call(_REPLACE, {}, body, options=options)
