"""Calls of the group `photos`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Encoding, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .._runtime.files import FileContent
    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..params.photo import PhotoParams
    from ..params.photos import PhotosSearchRequestParams

_ORDER: Operation[None] = Operation(
    "photos.order",
    "PUT",
    "/photos",
    body=Body("Sequence[str]", media_type="multipart/mixed"),
    returns=(Returns("204"),),
)
_CREATE: Operation[None] = Operation(
    "photos.create",
    "POST",
    "/photos",
    body=Body(
        "PhotoParams",
        media_type="multipart/form-data",
        encoding={
            "photo": Encoding("image/png, image/jpeg"),
            "info": Encoding("text/plain, application/json"),
            "parts": Encoding("multipart/mixed"),
        },
    ),
    returns=(Returns("201"),),
)
_SEARCH: Operation[list[int]] = Operation(
    "photos.search",
    "QUERY",
    "/photos",
    body=Body(
        "PhotosSearchRequestParams",
        media_type="application/x-www-form-urlencoded",
        required=False,
        encoding={
            "ids": Encoding(style="pipeDelimited"),
            "where": Encoding(style="deepObject", explode=True),
        },
    ),
    returns=(Returns("200", "list[int]"),),
)
_COPY: Operation[None] = Operation(
    "photos.copy",
    "Copy",
    "/photos",
    body=Body("bytes", media_type="application/octet-stream", required=False),
    returns=(Returns("204"),),
)


class Photos(SyncResource):
    """Calls of the group `photos`.

    Use it as `client.photos`.
    """

    def order(
        self, body: Sequence[str], /, *, options: RequestOptions | None = None
    ) -> None:
        """Send `PUT /photos`.

        Args:
            body: Sent as `multipart/mixed`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /photos`, `#/paths/~1photos/put`
        """
        return self._call(_ORDER, {}, body, options=options)

    @overload
    def create(
        self,
        body: PhotoParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def create(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[PhotoParams]
    ) -> None: ...

    def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /photos`.

        Args:
            body: A dict like `PhotoParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            201: It was created.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /photos`, `#/paths/~1photos/post`
        """
        return self._call(_CREATE, {}, body, fields, options)

    @overload
    def search(
        self,
        body: PhotosSearchRequestParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> list[int]: ...

    @overload
    def search(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[PhotosSearchRequestParams],
    ) -> list[int]: ...

    def search(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> list[int]:
        """Send `QUERY /photos`.

        Args:
            body: A dict like `PhotosSearchRequestParams`, or an object with
                `to_dict()`; its keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Those.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `QUERY /photos`, `#/paths/~1photos/query`
        """
        return self._call(_SEARCH, {}, body, fields, options)

    def copy(
        self, body: FileContent = MISSING, /, *, options: RequestOptions | None = None
    ) -> None:
        """Send `Copy /photos`.

        Args:
            body: Sent as `application/octet-stream`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `Copy /photos`, `#/paths/~1photos/additionalOperations/Copy`
        """
        return self._call(_COPY, {}, body, options=options)


class AsyncPhotos(AsyncResource):
    """Calls of the group `photos`.

    Use it as `client.photos`.
    """

    async def order(
        self, body: Sequence[str], /, *, options: RequestOptions | None = None
    ) -> None:
        """Send `PUT /photos`.

        Args:
            body: Sent as `multipart/mixed`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /photos`, `#/paths/~1photos/put`
        """
        return await self._call(_ORDER, {}, body, options=options)

    @overload
    async def create(
        self,
        body: PhotoParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def create(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[PhotoParams]
    ) -> None: ...

    async def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /photos`.

        Args:
            body: A dict like `PhotoParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            201: It was created.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /photos`, `#/paths/~1photos/post`
        """
        return await self._call(_CREATE, {}, body, fields, options)

    @overload
    async def search(
        self,
        body: PhotosSearchRequestParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> list[int]: ...

    @overload
    async def search(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[PhotosSearchRequestParams],
    ) -> list[int]: ...

    async def search(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> list[int]:
        """Send `QUERY /photos`.

        Args:
            body: A dict like `PhotosSearchRequestParams`, or an object with
                `to_dict()`; its keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Those.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `QUERY /photos`, `#/paths/~1photos/query`
        """
        return await self._call(_SEARCH, {}, body, fields, options)

    async def copy(
        self, body: FileContent = MISSING, /, *, options: RequestOptions | None = None
    ) -> None:
        """Send `Copy /photos`.

        Args:
            body: Sent as `application/octet-stream`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `Copy /photos`, `#/paths/~1photos/additionalOperations/Copy`
        """
        return await self._call(_COPY, {}, body, options=options)
