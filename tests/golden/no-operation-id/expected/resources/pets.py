"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_GET: Operation[None] = Operation(
    "pets.get",
    "GET",
    "/api/v1/pets",
    returns=(Returns("204"),),
)
_POST: Operation[None] = Operation(
    "pets.post",
    "POST",
    "/api/v1/pets",
    returns=(Returns("204"),),
)
_GET_BY_PET_ID: Operation[None] = Operation(
    "pets.get_by_pet_id",
    "GET",
    "/api/v1/pets/{petId}",
    parameters=(Parameter("pet_id", "petId", "path", "str"),),
    returns=(Returns("204"),),
)
_DELETE_BY_PET_ID: Operation[None] = Operation(
    "pets.delete_by_pet_id",
    "DELETE",
    "/api/v1/pets/{petId}",
    parameters=(Parameter("pet_id", "petId", "path", "str"),),
    returns=(Returns("204"),),
)
_POST_BY_PET_ID_PHOTOS: Operation[None] = Operation(
    "pets.post_by_pet_id_photos",
    "POST",
    "/api/v1/pets/{petId}/photos",
    parameters=(Parameter("pet_id", "petId", "path", "str"),),
    returns=(Returns("204"),),
)
_POST_API_V1_PETS_PHOTOS_BY_PET_ID: Operation[None] = Operation(
    "pets.post_api_v1_pets_photos_by_pet_id",
    "POST",
    "/api/v1/pets/photos/{petId}",
    parameters=(Parameter("pet_id", "petId", "path", "str"),),
    returns=(Returns("204"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def get(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /api/v1/pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /api/v1/pets`, `#/paths/~1api~1v1~1pets/get`
        """
        return self._call(_GET, options=options)

    def post(self, *, options: RequestOptions | None = None) -> None:
        """Send `POST /api/v1/pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /api/v1/pets`, `#/paths/~1api~1v1~1pets/post`
        """
        return self._call(_POST, options=options)

    def get_by_pet_id(
        self, pet_id: str, *, options: RequestOptions | None = None
    ) -> None:
        """Send `GET /api/v1/pets/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /api/v1/pets/{petId}`, `#/paths/~1api~1v1~1pets~1{petId}/get`
        """
        return self._call(_GET_BY_PET_ID, {"pet_id": pet_id}, options=options)

    def delete_by_pet_id(
        self, pet_id: str, *, options: RequestOptions | None = None
    ) -> None:
        """Send `DELETE /api/v1/pets/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `DELETE /api/v1/pets/{petId}`, `#/paths/~1api~1v1~1pets~1{petId}/delete`
        """
        return self._call(_DELETE_BY_PET_ID, {"pet_id": pet_id}, options=options)

    def post_by_pet_id_photos(
        self, pet_id: str, *, options: RequestOptions | None = None
    ) -> None:
        """Send `POST /api/v1/pets/{petId}/photos`.

        Args:
            pet_id: The path parameter `petId`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /api/v1/pets/{petId}/photos`, `#/paths/~1api~1v1~1pets~1{petId}~1photos/post`
        """
        return self._call(_POST_BY_PET_ID_PHOTOS, {"pet_id": pet_id}, options=options)

    def post_api_v1_pets_photos_by_pet_id(
        self, pet_id: str, *, options: RequestOptions | None = None
    ) -> None:
        """Send `POST /api/v1/pets/photos/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /api/v1/pets/photos/{petId}`, `#/paths/~1api~1v1~1pets~1photos~1{petId}/post`
        """
        return self._call(
            _POST_API_V1_PETS_PHOTOS_BY_PET_ID, {"pet_id": pet_id}, options=options
        )


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def get(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /api/v1/pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /api/v1/pets`, `#/paths/~1api~1v1~1pets/get`
        """
        return await self._call(_GET, options=options)

    async def post(self, *, options: RequestOptions | None = None) -> None:
        """Send `POST /api/v1/pets`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /api/v1/pets`, `#/paths/~1api~1v1~1pets/post`
        """
        return await self._call(_POST, options=options)

    async def get_by_pet_id(
        self, pet_id: str, *, options: RequestOptions | None = None
    ) -> None:
        """Send `GET /api/v1/pets/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /api/v1/pets/{petId}`, `#/paths/~1api~1v1~1pets~1{petId}/get`
        """
        return await self._call(_GET_BY_PET_ID, {"pet_id": pet_id}, options=options)

    async def delete_by_pet_id(
        self, pet_id: str, *, options: RequestOptions | None = None
    ) -> None:
        """Send `DELETE /api/v1/pets/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `DELETE /api/v1/pets/{petId}`, `#/paths/~1api~1v1~1pets~1{petId}/delete`
        """
        return await self._call(_DELETE_BY_PET_ID, {"pet_id": pet_id}, options=options)

    async def post_by_pet_id_photos(
        self, pet_id: str, *, options: RequestOptions | None = None
    ) -> None:
        """Send `POST /api/v1/pets/{petId}/photos`.

        Args:
            pet_id: The path parameter `petId`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /api/v1/pets/{petId}/photos`, `#/paths/~1api~1v1~1pets~1{petId}~1photos/post`
        """
        return await self._call(
            _POST_BY_PET_ID_PHOTOS, {"pet_id": pet_id}, options=options
        )

    async def post_api_v1_pets_photos_by_pet_id(
        self, pet_id: str, *, options: RequestOptions | None = None
    ) -> None:
        """Send `POST /api/v1/pets/photos/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /api/v1/pets/photos/{petId}`, `#/paths/~1api~1v1~1pets~1photos~1{petId}/post`
        """
        return await self._call(
            _POST_API_V1_PETS_PHOTOS_BY_PET_ID, {"pet_id": pet_id}, options=options
        )
