"""Calls of the group `visits`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..params.visit import VisitParams

_CREATE: Operation[None] = Operation(
    "visits.create",
    "POST",
    "/visits",
    body=Body("VisitParams"),
    returns=(Returns("204"),),
)


class Visits(SyncResource):
    """Calls of the group `visits`.

    Use it as `client.visits`.
    """

    def create(
        self,
        body: VisitParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `POST /visits`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /visits`, `#/paths/~1visits/post`
        """
        return self._call(_CREATE, {}, body, options=options)


class AsyncVisits(AsyncResource):
    """Calls of the group `visits`.

    Use it as `client.visits`.
    """

    async def create(
        self,
        body: VisitParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `POST /visits`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /visits`, `#/paths/~1visits/post`
        """
        return await self._call(_CREATE, {}, body, options=options)
