"""Calls of the group `cat`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..params.cat import CatParams

_PUT: Operation[None] = Operation(
    "cat.put",
    "PUT",
    "/cat",
    body=Body("CatParams"),
    returns=(Returns("204"),),
)


class Cat(SyncResource):
    """Calls of the group `cat`.

    Use it as `client.cat`.
    """

    @overload
    def put(
        self,
        body: CatParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def put(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[CatParams]
    ) -> None: ...

    def put(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `PUT /cat`.

        Args:
            body: A dict like `CatParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /cat`, `#/paths/~1cat/put`
        """
        return self._call(_PUT, {}, body, fields, options)


class AsyncCat(AsyncResource):
    """Calls of the group `cat`.

    Use it as `client.cat`.
    """

    @overload
    async def put(
        self,
        body: CatParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def put(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[CatParams]
    ) -> None: ...

    async def put(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `PUT /cat`.

        Args:
            body: A dict like `CatParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /cat`, `#/paths/~1cat/put`
        """
        return await self._call(_PUT, {}, body, fields, options)
