"""Calls of the group `pet`."""

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
    from ..params.pet import PetParams

_PUT: Operation[Pet] = Operation(
    "pet.put",
    "PUT",
    "/pet",
    body=Body("PetParams"),
    returns=(Returns("200", "Pet"),),
)


class PetResource(SyncResource):
    """Calls of the group `pet`.

    Use it as `client.pet`.
    """

    @overload
    def put(
        self,
        body: PetParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Pet: ...

    @overload
    def put(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[PetParams]
    ) -> Pet: ...

    def put(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Pet:
        """Send `PUT /pet`.

        Args:
            body: A dict like `PetParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pet`, `#/paths/~1pet/put`
        """
        return self._call(_PUT, {}, body, fields, options)


class AsyncPetResource(AsyncResource):
    """Calls of the group `pet`.

    Use it as `client.pet`.
    """

    @overload
    async def put(
        self,
        body: PetParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Pet: ...

    @overload
    async def put(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[PetParams]
    ) -> Pet: ...

    async def put(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Pet:
        """Send `PUT /pet`.

        Args:
            body: A dict like `PetParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pet`, `#/paths/~1pet/put`
        """
        return await self._call(_PUT, {}, body, fields, options)
