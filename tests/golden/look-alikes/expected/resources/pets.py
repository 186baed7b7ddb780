"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from .._runtime.download import FileTarget
    from .._runtime.options import RequestOptions
    from .._runtime.reply import HttpResponse
    from .._runtime.resource import SupportsToDict
    from ..params.pet import PetParams
    from ..params.pets import PetsCreateRequestParams

_GET: Operation[None] = Operation(
    "pets.get",
    "GET",
    "/pets/{id}",
    parameters=(Parameter("id", "id", "path", "str"),),
    returns=(Returns("204"),),
)
_PHOTO: Operation[bytes] = Operation(
    "pets.photo",
    "GET",
    "/pets/{id}.{kind}",
    parameters=(
        Parameter("id", "id", "path", "str"),
        Parameter("kind", "kind", "path", "str"),
        Parameter(
            "accept_encoding",
            "Accept-Encoding",
            "header",
            'Literal["gzip", "identity"]',
        ),
    ),
    returns=(Returns("200", "bytes", media_type="application/octet-stream"),),
)
_PHOTO_TO_FILE: Operation[bytes] = _PHOTO.giving(
    "pets.photo_to_file",
    returns=(Returns("200", "bytes", media_type="application/octet-stream"),),
)
_REPLACE: Operation[None] = Operation(
    "pets.replace",
    "PUT",
    "/pets",
    body=Body("PetParams", media_type="application/x-www-form-urlencoded"),
    returns=(Returns("204"),),
)
_CREATE: Operation[None] = Operation(
    "pets.create",
    "POST",
    "/pets",
    parameters=(
        Parameter("settings", "settings", "query", "Mapping[str, str]"),
        Parameter("key", "key", "query", "str"),
    ),
    body=Body("PetsCreateRequestParams", media_type="multipart/form-data"),
    returns=(Returns("204"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def get(self, id: str, *, options: RequestOptions | None = None) -> None:
        """Send `GET /pets/{id}`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{id}`, `#/paths/~1pets~1{id}/get`
        """
        return self._call(_GET, {"id": id}, options=options)

    def photo(
        self,
        id: str,
        kind: str,
        *,
        accept_encoding: Literal["gzip", "identity"] | None = None,
        options: RequestOptions | None = None,
    ) -> bytes:
        """Send `GET /pets/{id}.{kind}`.

        Args:
            id: The path parameter `id`.
            kind: The path parameter `kind`.
            accept_encoding: The header parameter `Accept-Encoding`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A photo.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            InternalServerError: Status 500. No photo.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{id}.{kind}`, `#/paths/~1pets~1{id}.{kind}/get`
        """
        return self._call(
            _PHOTO,
            {"id": id, "kind": kind, "accept_encoding": accept_encoding},
            options=options,
        )

    def photo_to_file(
        self,
        id: str,
        kind: str,
        file: FileTarget,
        *,
        accept_encoding: Literal["gzip", "identity"] | None = None,
        options: RequestOptions | None = None,
    ) -> HttpResponse:
        """Send `GET /pets/{id}.{kind}`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            id: The path parameter `id`.
            kind: The path parameter `kind`.
            accept_encoding: The header parameter `Accept-Encoding`.
            file: A path, or a file that is open for writing bytes. At a path stands
                the whole content or what stood there before, never a part.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            InternalServerError: Status 500. No photo.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{id}.{kind}`, `#/paths/~1pets~1{id}.{kind}/get`
        """
        return self._to_file(
            _PHOTO_TO_FILE,
            file,
            {"id": id, "kind": kind, "accept_encoding": accept_encoding},
            options=options,
        )

    def replace(
        self,
        body: PetParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `PUT /pets`.

        Args:
            body: Sent as `application/x-www-form-urlencoded`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return self._call(_REPLACE, {}, body, options=options)

    @overload
    def create(
        self,
        body: PetsCreateRequestParams | SupportsToDict,
        /,
        *,
        settings: Mapping[str, str] | None = None,
        key: str | None = None,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def create(
        self,
        /,
        *,
        settings: Mapping[str, str] | None = None,
        key: str | None = None,
        options: RequestOptions | None = None,
        **fields: Unpack[PetsCreateRequestParams],
    ) -> None: ...

    def create(
        self,
        body: object = MISSING,
        /,
        *,
        settings: Mapping[str, str] | None = None,
        key: str | None = None,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /pets`.

        Args:
            settings: The query parameter `settings`.
            key: The query parameter `key`.
            body: A dict like `PetsCreateRequestParams`, or an object with
                `to_dict()`; its keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return self._call(
            _CREATE, {"settings": settings, "key": key}, body, fields, options
        )


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def get(self, id: str, *, options: RequestOptions | None = None) -> None:
        """Send `GET /pets/{id}`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{id}`, `#/paths/~1pets~1{id}/get`
        """
        return await self._call(_GET, {"id": id}, options=options)

    async def photo(
        self,
        id: str,
        kind: str,
        *,
        accept_encoding: Literal["gzip", "identity"] | None = None,
        options: RequestOptions | None = None,
    ) -> bytes:
        """Send `GET /pets/{id}.{kind}`.

        Args:
            id: The path parameter `id`.
            kind: The path parameter `kind`.
            accept_encoding: The header parameter `Accept-Encoding`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: A photo.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            InternalServerError: Status 500. No photo.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{id}.{kind}`, `#/paths/~1pets~1{id}.{kind}/get`
        """
        return await self._call(
            _PHOTO,
            {"id": id, "kind": kind, "accept_encoding": accept_encoding},
            options=options,
        )

    async def photo_to_file(
        self,
        id: str,
        kind: str,
        file: FileTarget,
        *,
        accept_encoding: Literal["gzip", "identity"] | None = None,
        options: RequestOptions | None = None,
    ) -> HttpResponse:
        """Send `GET /pets/{id}.{kind}`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            id: The path parameter `id`.
            kind: The path parameter `kind`.
            accept_encoding: The header parameter `Accept-Encoding`.
            file: A path, or a file that is open for writing bytes. At a path stands
                the whole content or what stood there before, never a part.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            InternalServerError: Status 500. No photo.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{id}.{kind}`, `#/paths/~1pets~1{id}.{kind}/get`
        """
        return await self._to_file(
            _PHOTO_TO_FILE,
            file,
            {"id": id, "kind": kind, "accept_encoding": accept_encoding},
            options=options,
        )

    async def replace(
        self,
        body: PetParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `PUT /pets`.

        Args:
            body: Sent as `application/x-www-form-urlencoded`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return await self._call(_REPLACE, {}, body, options=options)

    @overload
    async def create(
        self,
        body: PetsCreateRequestParams | SupportsToDict,
        /,
        *,
        settings: Mapping[str, str] | None = None,
        key: str | None = None,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def create(
        self,
        /,
        *,
        settings: Mapping[str, str] | None = None,
        key: str | None = None,
        options: RequestOptions | None = None,
        **fields: Unpack[PetsCreateRequestParams],
    ) -> None: ...

    async def create(
        self,
        body: object = MISSING,
        /,
        *,
        settings: Mapping[str, str] | None = None,
        key: str | None = None,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /pets`.

        Args:
            settings: The query parameter `settings`.
            key: The query parameter `key`.
            body: A dict like `PetsCreateRequestParams`, or an object with
                `to_dict()`; its keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return await self._call(
            _CREATE, {"settings": settings, "key": key}, body, fields, options
        )
