"""Calls of the group `owners`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..params.pet import PetOwnerParams

_CREATE: Operation[None] = Operation(
    "owners.create",
    "POST",
    "/owners",
    body=Body("PetOwnerParams", required=False),
    returns=(Returns("204"),),
)


class Owners(SyncResource):
    """Calls of the group `owners`.

    Use it as `client.owners`.
    """

    @overload
    def create(
        self,
        body: PetOwnerParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def create(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[PetOwnerParams],
    ) -> None: ...

    def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /owners`.

        Args:
            body: A dict like `PetOwnerParams`, or an object with `to_dict()`; its
                keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /owners`, `#/paths/~1owners/post`
        """
        return self._call(_CREATE, {}, body, fields, options)


class AsyncOwners(AsyncResource):
    """Calls of the group `owners`.

    Use it as `client.owners`.
    """

    @overload
    async def create(
        self,
        body: PetOwnerParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def create(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[PetOwnerParams],
    ) -> None: ...

    async def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /owners`.

        Args:
            body: A dict like `PetOwnerParams`, or an object with `to_dict()`; its
                keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /owners`, `#/paths/~1owners/post`
        """
        return await self._call(_CREATE, {}, body, fields, options)
