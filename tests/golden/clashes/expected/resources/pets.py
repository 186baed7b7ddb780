"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions
    from ..models.pet import Pet, PetSchema

_GET_PETS: Operation[Pet] = Operation(
    "pets.get_pets",
    "GET",
    "/pets",
    returns=(Returns("200", "Pet"),),
)
_PETS_CREATE: Operation[PetSchema] = Operation(
    "pets.pets_create",
    "PUT",
    "/pets",
    returns=(Returns("200", "PetSchema"),),
)
_CREATE_PET: Operation[PetSchema] = Operation(
    "pets.create_pet",
    "POST",
    "/pets",
    returns=(Returns("200", "PetSchema"),),
)
_GET_PETS_BY_ID: Operation[PetSchema] = Operation(
    "pets.get_pets_by_id",
    "GET",
    "/pets/{id}",
    parameters=(
        Parameter("id", "id", "path", "str"),
        Parameter("query_id", "id", "query", "str"),
        Parameter("header_id", "ID", "header", "str"),
    ),
    returns=(Returns("200", "PetSchema"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def get_pets(self, *, options: RequestOptions | None = None) -> Pet:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return self._call(_GET_PETS, options=options)

    def pets_create(self, *, options: RequestOptions | None = None) -> PetSchema:
        """Send `PUT /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return self._call(_PETS_CREATE, options=options)

    def create_pet(self, *, options: RequestOptions | None = None) -> PetSchema:
        """Send `POST /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return self._call(_CREATE_PET, options=options)

    def get_pets_by_id(
        self,
        id: str,
        *,
        query_id: str | None = None,
        header_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> PetSchema:
        """Send `GET /pets/{id}`.

        Args:
            id: The path parameter `id`.
            query_id: The query parameter `id`.
            header_id: The header parameter `ID`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{id}`, `#/paths/~1pets~1{id}/get`
        """
        return self._call(
            _GET_PETS_BY_ID,
            {"id": id, "query_id": query_id, "header_id": header_id},
            options=options,
        )


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def get_pets(self, *, options: RequestOptions | None = None) -> Pet:
        """Send `GET /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return await self._call(_GET_PETS, options=options)

    async def pets_create(self, *, options: RequestOptions | None = None) -> PetSchema:
        """Send `PUT /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return await self._call(_PETS_CREATE, options=options)

    async def create_pet(self, *, options: RequestOptions | None = None) -> PetSchema:
        """Send `POST /pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return await self._call(_CREATE_PET, options=options)

    async def get_pets_by_id(
        self,
        id: str,
        *,
        query_id: str | None = None,
        header_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> PetSchema:
        """Send `GET /pets/{id}`.

        Args:
            id: The path parameter `id`.
            query_id: The query parameter `id`.
            header_id: The header parameter `ID`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{id}`, `#/paths/~1pets~1{id}/get`
        """
        return await self._call(
            _GET_PETS_BY_ID,
            {"id": id, "query_id": query_id, "header_id": header_id},
            options=options,
        )
