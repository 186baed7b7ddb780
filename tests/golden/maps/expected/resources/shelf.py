"""Calls of the group `shelf`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.shelf import Shelf
    from ..params.shelf import ShelfParams

_PUT: Operation[Shelf] = Operation(
    "shelf.put",
    "PUT",
    "/shelf",
    body=Body("ShelfParams"),
    returns=(Returns("200", "Shelf"),),
)


class ShelfResource(SyncResource):
    """Calls of the group `shelf`.

    Use it as `client.shelf`.
    """

    @overload
    def put(
        self,
        body: ShelfParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Shelf: ...

    @overload
    def put(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[ShelfParams]
    ) -> Shelf: ...

    def put(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Shelf:
        """Send `PUT /shelf`.

        Args:
            body: A dict like `ShelfParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The shelf.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /shelf`, `#/paths/~1shelf/put`
        """
        return self._call(_PUT, {}, body, fields, options)


class AsyncShelfResource(AsyncResource):
    """Calls of the group `shelf`.

    Use it as `client.shelf`.
    """

    @overload
    async def put(
        self,
        body: ShelfParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Shelf: ...

    @overload
    async def put(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[ShelfParams]
    ) -> Shelf: ...

    async def put(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Shelf:
        """Send `PUT /shelf`.

        Args:
            body: A dict like `ShelfParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The shelf.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /shelf`, `#/paths/~1shelf/put`
        """
        return await self._call(_PUT, {}, body, fields, options)
