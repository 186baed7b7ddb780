"""Calls of the group `cats`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.cat import Cat
    from ..params.cat import CatParams

_CREATE: Operation[Cat] = Operation(
    "cats.create",
    "POST",
    "/cats",
    body=Body("CatParams"),
    returns=(Returns("201", "Cat"),),
)


class Cats(SyncResource):
    """Calls of the group `cats`.

    Use it as `client.cats`.
    """

    @overload
    def create(
        self,
        body: CatParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Cat: ...

    @overload
    def create(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[CatParams]
    ) -> Cat: ...

    def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Cat:
        """Send `POST /cats`.

        Args:
            body: A dict like `CatParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            201: It.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /cats`, `#/paths/~1cats/post`
        """
        return self._call(_CREATE, {}, body, fields, options)


class AsyncCats(AsyncResource):
    """Calls of the group `cats`.

    Use it as `client.cats`.
    """

    @overload
    async def create(
        self,
        body: CatParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Cat: ...

    @overload
    async def create(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[CatParams]
    ) -> Cat: ...

    async def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Cat:
        """Send `POST /cats`.

        Args:
            body: A dict like `CatParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            201: It.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /cats`, `#/paths/~1cats/post`
        """
        return await self._call(_CREATE, {}, body, fields, options)
