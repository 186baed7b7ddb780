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
    from ..params.pet import PetParams

_CREATE: Operation[Pet] = Operation(
    "pets.create",
    "POST",
    "/pets",
    body=Body("PetParams"),
    returns=(Returns("200", "Pet"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    @overload
    def create(
        self,
        body: PetParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Pet: ...

    @overload
    def create(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[PetParams]
    ) -> Pet: ...

    def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Pet:
        """Send `POST /pets`.

        Args:
            body: A dict like `PetParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return self._call(_CREATE, {}, body, fields, options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    @overload
    async def create(
        self,
        body: PetParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Pet: ...

    @overload
    async def create(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[PetParams]
    ) -> Pet: ...

    async def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Pet:
        """Send `POST /pets`.

        Args:
            body: A dict like `PetParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return await self._call(_CREATE, {}, body, fields, options)
