"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.pet import Pet
    from ..params.toy import ToyParams

_GET: Operation[Pet] = Operation(
    "pets.get",
    "GET",
    "/pets",
    returns=(Returns("200", "Pet"),),
    security=((("token", ()),),),
)
_PUT: Operation[None] = Operation(
    "pets.put",
    "PUT",
    "/pets",
    body=Body("ToyParams", required=False),
    returns=(Returns("204"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def get(self, *, options: RequestOptions | None = None) -> Pet:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return self._call(_GET, options=options)

    @overload
    def put(
        self,
        body: ToyParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def put(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[ToyParams]
    ) -> None: ...

    def put(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `PUT /pets`.

        Args:
            body: A dict like `ToyParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return self._call(_PUT, {}, body, fields, options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def get(self, *, options: RequestOptions | None = None) -> Pet:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return await self._call(_GET, options=options)

    @overload
    async def put(
        self,
        body: ToyParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def put(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[ToyParams]
    ) -> None: ...

    async def put(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `PUT /pets`.

        Args:
            body: A dict like `ToyParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return await self._call(_PUT, {}, body, fields, options)
