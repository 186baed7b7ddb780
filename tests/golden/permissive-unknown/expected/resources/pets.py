"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime.options import RequestOptions
    from ..models.pet import Pet

_GET: Operation[Pet] = Operation(
    "pets.get",
    "GET",
    "/pets/{petId}",
    parameters=(Parameter("pet_id", "petId", "path", "str"),),
    returns=(Returns("200", "Pet"),),
)
_REPLACE: Operation[Any] = Operation(
    "pets.replace",
    "PUT",
    "/pets/{petId}",
    parameters=(Parameter("pet_id", "petId", "path", "str"),),
    body=Body("Any", required=False),
    returns=(Returns("200", "Any", media_type="*/*"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def get(self, pet_id: str, *, options: RequestOptions | None = None) -> Pet:
        """Send `GET /pets/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{petId}`, `#/paths/~1pets~1{petId}/get`
        """
        return self._call(_GET, {"pet_id": pet_id}, options=options)

    def replace(
        self,
        pet_id: str,
        body: Any = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Send `PUT /pets/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: No description.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIStatusError: Status default.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets/{petId}`, `#/paths/~1pets~1{petId}/put`
        """
        return self._call(_REPLACE, {"pet_id": pet_id}, body, options=options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def get(self, pet_id: str, *, options: RequestOptions | None = None) -> Pet:
        """Send `GET /pets/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a pet.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{petId}`, `#/paths/~1pets~1{petId}/get`
        """
        return await self._call(_GET, {"pet_id": pet_id}, options=options)

    async def replace(
        self,
        pet_id: str,
        body: Any = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Send `PUT /pets/{petId}`.

        Args:
            pet_id: The path parameter `petId`.
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: No description.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIStatusError: Status default.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets/{petId}`, `#/paths/~1pets~1{petId}/put`
        """
        return await self._call(_REPLACE, {"pet_id": pet_id}, body, options=options)
