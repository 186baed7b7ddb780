"""Calls of the group `entries`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Encoding, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.download import FileTarget
    from .._runtime.options import RequestOptions
    from .._runtime.reply import HttpResponse
    from .._runtime.resource import SupportsToDict
    from ..params.cat import CatParams
    from ..params.dog import DogParams
    from ..params.entries import EntriesCreateRequestParams, EntriesSettleRequestParams

_SEND: Operation[None] = Operation(
    "entries.send",
    "POST",
    "/anything",
    body=Body("Any", media_type="multipart/form-data"),
    returns=(Returns("204"),),
)
_SETTLE: Operation[None] = Operation(
    "entries.settle",
    "POST",
    "/homes",
    body=Body(
        "EntriesSettleRequestParams",
        media_type="application/x-www-form-urlencoded",
        encoding={"home": Encoding(style="deepObject")},
    ),
    returns=(Returns("204"),),
)
_PUT: Operation[None] = Operation(
    "entries.put",
    "PUT",
    "/entries",
    body=Body(
        "CatParams | DogParams",
        media_type="application/x-www-form-urlencoded; charset=utf-8",
    ),
    returns=(Returns("204"),),
)
_CREATE: Operation[bytes] = Operation(
    "entries.create",
    "POST",
    "/entries",
    parameters=(Parameter("from_", "from", "query", "str", required=True),),
    body=Body("EntriesCreateRequestParams"),
    returns=(Returns("default", "bytes", media_type="*/*"),),
)
_CREATE_TO_FILE: Operation[bytes] = _CREATE.giving(
    "entries.create_to_file",
    returns=(Returns("default", "bytes", media_type="*/*"),),
)
_CLEAR: Operation[None] = Operation(
    "entries.clear",
    "DELETE",
    "/entries",
    body=Body("Any", media_type="application/x-www-form-urlencoded"),
    returns=(Returns("204"),),
)
_UPLOAD: Operation[None] = Operation(
    "entries.upload",
    "PATCH",
    "/entries",
    body=Body("Any", media_type="multipart/form-data"),
    returns=(Returns("204"),),
)


class Entries(SyncResource):
    """Calls of the group `entries`.

    Use it as `client.entries`.
    """

    def send(self, body: Any, /, *, options: RequestOptions | None = None) -> None:
        """Send `POST /anything`.

        Args:
            body: Sent as `multipart/form-data`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /anything`, `#/paths/~1anything/post`
        """
        return self._call(_SEND, {}, body, options=options)

    @overload
    def settle(
        self,
        body: EntriesSettleRequestParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def settle(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[EntriesSettleRequestParams],
    ) -> None: ...

    def settle(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /homes`.

        Args:
            body: A dict like `EntriesSettleRequestParams`, or an object with
                `to_dict()`; its keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /homes`, `#/paths/~1homes/post`
        """
        return self._call(_SETTLE, {}, body, fields, options)

    def put(
        self,
        body: CatParams | DogParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `PUT /entries`.

        Args:
            body: Sent as `application/x-www-form-urlencoded; charset=utf-8`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /entries`, `#/paths/~1entries/put`
        """
        return self._call(_PUT, {}, body, options=options)

    def create(
        self,
        body: EntriesCreateRequestParams | SupportsToDict,
        /,
        *,
        from_: str,
        options: RequestOptions | None = None,
    ) -> bytes:
        """Send `POST /entries`.

        Args:
            from_: The query parameter `from`.
            body: A dict like `EntriesCreateRequestParams`, or an object with
                `to_dict()`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            default: Whatever it is.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIStatusError: Status default. Whatever it is.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /entries`, `#/paths/~1entries/post`
        """
        return self._call(_CREATE, {"from_": from_}, body, options=options)

    def create_to_file(
        self,
        file: FileTarget,
        body: EntriesCreateRequestParams | SupportsToDict,
        /,
        *,
        from_: str,
        options: RequestOptions | None = None,
    ) -> HttpResponse:
        """Send `POST /entries`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            from_: The query parameter `from`.
            file: A path, or a file that is open for writing bytes. At a path stands
                the whole content or what stood there before, never a part.
            body: A dict like `EntriesCreateRequestParams`, or an object with
                `to_dict()`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIStatusError: Status default. Whatever it is.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /entries`, `#/paths/~1entries/post`
        """
        return self._to_file(
            _CREATE_TO_FILE, file, {"from_": from_}, body, options=options
        )

    def clear(self, body: Any, /, *, options: RequestOptions | None = None) -> None:
        """Send `DELETE /entries`.

        Args:
            body: Sent as `application/x-www-form-urlencoded`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `DELETE /entries`, `#/paths/~1entries/delete`
        """
        return self._call(_CLEAR, {}, body, options=options)

    def upload(self, body: Any, /, *, options: RequestOptions | None = None) -> None:
        """Send `PATCH /entries`.

        Args:
            body: Sent as `multipart/form-data`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PATCH /entries`, `#/paths/~1entries/patch`
        """
        return self._call(_UPLOAD, {}, body, options=options)


class AsyncEntries(AsyncResource):
    """Calls of the group `entries`.

    Use it as `client.entries`.
    """

    async def send(
        self, body: Any, /, *, options: RequestOptions | None = None
    ) -> None:
        """Send `POST /anything`.

        Args:
            body: Sent as `multipart/form-data`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /anything`, `#/paths/~1anything/post`
        """
        return await self._call(_SEND, {}, body, options=options)

    @overload
    async def settle(
        self,
        body: EntriesSettleRequestParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def settle(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[EntriesSettleRequestParams],
    ) -> None: ...

    async def settle(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /homes`.

        Args:
            body: A dict like `EntriesSettleRequestParams`, or an object with
                `to_dict()`; its keys can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /homes`, `#/paths/~1homes/post`
        """
        return await self._call(_SETTLE, {}, body, fields, options)

    async def put(
        self,
        body: CatParams | DogParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `PUT /entries`.

        Args:
            body: Sent as `application/x-www-form-urlencoded; charset=utf-8`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /entries`, `#/paths/~1entries/put`
        """
        return await self._call(_PUT, {}, body, options=options)

    async def create(
        self,
        body: EntriesCreateRequestParams | SupportsToDict,
        /,
        *,
        from_: str,
        options: RequestOptions | None = None,
    ) -> bytes:
        """Send `POST /entries`.

        Args:
            from_: The query parameter `from`.
            body: A dict like `EntriesCreateRequestParams`, or an object with
                `to_dict()`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            default: Whatever it is.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIStatusError: Status default. Whatever it is.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /entries`, `#/paths/~1entries/post`
        """
        return await self._call(_CREATE, {"from_": from_}, body, options=options)

    async def create_to_file(
        self,
        file: FileTarget,
        body: EntriesCreateRequestParams | SupportsToDict,
        /,
        *,
        from_: str,
        options: RequestOptions | None = None,
    ) -> HttpResponse:
        """Send `POST /entries`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            from_: The query parameter `from`.
            file: A path, or a file that is open for writing bytes. At a path stands
                the whole content or what stood there before, never a part.
            body: A dict like `EntriesCreateRequestParams`, or an object with
                `to_dict()`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIStatusError: Status default. Whatever it is.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /entries`, `#/paths/~1entries/post`
        """
        return await self._to_file(
            _CREATE_TO_FILE, file, {"from_": from_}, body, options=options
        )

    async def clear(
        self, body: Any, /, *, options: RequestOptions | None = None
    ) -> None:
        """Send `DELETE /entries`.

        Args:
            body: Sent as `application/x-www-form-urlencoded`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `DELETE /entries`, `#/paths/~1entries/delete`
        """
        return await self._call(_CLEAR, {}, body, options=options)

    async def upload(
        self, body: Any, /, *, options: RequestOptions | None = None
    ) -> None:
        """Send `PATCH /entries`.

        Args:
            body: Sent as `multipart/form-data`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PATCH /entries`, `#/paths/~1entries/patch`
        """
        return await self._call(_UPLOAD, {}, body, options=options)
