"""Calls of the group `resource`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.pet import PetParamsModel
    from ..params.pet import PetParams

_GET_RESOURCES: Operation[PetParamsModel] = Operation(
    "resource.get_resources",
    "GET",
    "/resource",
    returns=(Returns("200", "PetParamsModel"),),
)
_PUT: Operation[PetParamsModel] = Operation(
    "resource.put",
    "PUT",
    "/resource/{id}",
    parameters=(Parameter("id", "id", "path", "str"),),
    body=Body("PetParams", required=False),
    returns=(Returns("200", "PetParamsModel"),),
)


class ResourceResource(SyncResource):
    """Calls of the group `resource`.

    Use it as `client.resource`.
    """

    def get_resources(self, *, options: RequestOptions | None = None) -> PetParamsModel:
        """Send `GET /resource`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /resource`, `#/paths/~1resource/get`
        """
        return self._call(_GET_RESOURCES, options=options)

    @overload
    def put(
        self,
        id: str,
        body: PetParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> PetParamsModel: ...

    @overload
    def put(
        self,
        id: str,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[PetParams],
    ) -> PetParamsModel: ...

    def put(
        self,
        id: str,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> PetParamsModel:
        """Send `PUT /resource/{id}`.

        Args:
            id: The path parameter `id`.
            body: A dict like `PetParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /resource/{id}`, `#/paths/~1resource~1{id}/put`
        """
        return self._call(_PUT, {"id": id}, body, fields, options)


class AsyncResourceResource(AsyncResource):
    """Calls of the group `resource`.

    Use it as `client.resource`.
    """

    async def get_resources(
        self, *, options: RequestOptions | None = None
    ) -> PetParamsModel:
        """Send `GET /resource`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /resource`, `#/paths/~1resource/get`
        """
        return await self._call(_GET_RESOURCES, options=options)

    @overload
    async def put(
        self,
        id: str,
        body: PetParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> PetParamsModel: ...

    @overload
    async def put(
        self,
        id: str,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[PetParams],
    ) -> PetParamsModel: ...

    async def put(
        self,
        id: str,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> PetParamsModel:
        """Send `PUT /resource/{id}`.

        Args:
            id: The path parameter `id`.
            body: A dict like `PetParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /resource/{id}`, `#/paths/~1resource~1{id}/put`
        """
        return await self._call(_PUT, {"id": id}, body, fields, options)
