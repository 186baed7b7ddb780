"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.pet import Pet
    from ..params.pet import PetParams

_CREATE: Operation[None] = Operation(
    "pets.create",
    "POST",
    "/pets",
    body=Body("Sequence[PetParams]"),
    returns=(Returns("204"),),
)
_CLEAR: Operation[None] = Operation(
    "pets.clear",
    "DELETE",
    "/pets",
    returns=(Returns("204"),),
)
_GET_PETS_BY_PET_ID: Operation[Pet] = Operation(
    "pets.get_pets_by_pet_id",
    "GET",
    "/pets/{petId}",
    parameters=(
        Parameter("pet_id", "petId", "path", "str"),
        Parameter("limit", "limit", "query", "int"),
    ),
    returns=(Returns("200", "Pet"),),
)
_PUT_PETS_BY_PET_ID: Operation[None] = Operation(
    "pets.put_pets_by_pet_id",
    "PUT",
    "/pets/{petId}",
    parameters=(Parameter("pet_id", "petId", "path", "str"),),
    body=Body("PetParams", required=False),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def create(
        self,
        body: Sequence[PetParams] | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `POST /pets`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: No description.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/pets/post`
        """
        return self._call(_CREATE, {}, body, options=options)

    def clear(self, *, options: RequestOptions | None = None) -> None:
        """Send `DELETE /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: No description.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `DELETE /pets`, `#/paths/pets/delete`
        """
        return self._call(_CLEAR, options=options)

    def get_pets_by_pet_id(
        self,
        pet_id: str,
        *,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> Pet:
        """Send `GET /pets/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            limit: The query parameter `limit`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: No description.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIStatusError: Status 4XX. wrong.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{petId}`, `#/paths/~1pets~1{petId}/get`
        """
        return self._call(
            _GET_PETS_BY_PET_ID, {"pet_id": pet_id, "limit": limit}, options=options
        )

    @overload
    def put_pets_by_pet_id(
        self,
        pet_id: str,
        body: PetParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def put_pets_by_pet_id(
        self,
        pet_id: str,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[PetParams],
    ) -> None: ...

    def put_pets_by_pet_id(
        self,
        pet_id: str,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `PUT /pets/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            body: A dict like `PetParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets/{petId}`, `#/paths/~1pets~1{petId}/put`
        """
        return self._call(
            _PUT_PETS_BY_PET_ID, {"pet_id": pet_id}, body, fields, options
        )


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def create(
        self,
        body: Sequence[PetParams] | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `POST /pets`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: No description.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/pets/post`
        """
        return await self._call(_CREATE, {}, body, options=options)

    async def clear(self, *, options: RequestOptions | None = None) -> None:
        """Send `DELETE /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: No description.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `DELETE /pets`, `#/paths/pets/delete`
        """
        return await self._call(_CLEAR, options=options)

    async def get_pets_by_pet_id(
        self,
        pet_id: str,
        *,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> Pet:
        """Send `GET /pets/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            limit: The query parameter `limit`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: No description.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIStatusError: Status 4XX. wrong.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{petId}`, `#/paths/~1pets~1{petId}/get`
        """
        return await self._call(
            _GET_PETS_BY_PET_ID, {"pet_id": pet_id, "limit": limit}, options=options
        )

    @overload
    async def put_pets_by_pet_id(
        self,
        pet_id: str,
        body: PetParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def put_pets_by_pet_id(
        self,
        pet_id: str,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[PetParams],
    ) -> None: ...

    async def put_pets_by_pet_id(
        self,
        pet_id: str,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `PUT /pets/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            body: A dict like `PetParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets/{petId}`, `#/paths/~1pets~1{petId}/put`
        """
        return await self._call(
            _PUT_PETS_BY_PET_ID, {"pet_id": pet_id}, body, fields, options
        )
