"""Calls of the group `files`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from .._runtime.download import FileTarget
    from .._runtime.options import RequestOptions
    from .._runtime.reply import HttpResponse
    from .._runtime.resource import SupportsToDict
    from ..models.wish import Wish
    from ..params.wish import WishParams

_GET: Operation[bytes] = Operation(
    "files.get",
    "GET",
    "/files/{file}",
    parameters=(
        Parameter("file", "file", "path", "str"),
        Parameter("size", "size", "query", "int"),
    ),
    returns=(Returns("200", "bytes", media_type="image/png"),),
)
_GET_REPLY_TO_FILE: Operation[bytes] = _GET.giving(
    "files.get_reply_to_file",
    returns=(Returns("200", "bytes", media_type="image/png"),),
)
_RENDER: Operation[Wish | bytes] = Operation(
    "files.render",
    "POST",
    "/files/{file}",
    parameters=(Parameter("file", "file", "path", "str"),),
    body=Body("WishParams"),
    returns=(Returns("200", "Wish"),),
    also=(Returns("200", "bytes", media_type="application/pdf"),),
)
_RENDER_TO_FILE: Operation[bytes] = _RENDER.giving(
    "files.render_to_file",
    returns=(Returns("200", "bytes", media_type="application/pdf"),),
)
_GET_TO_FILE: Operation[None] = Operation(
    "files.get_to_file",
    "GET",
    "/to_file",
    returns=(Returns("204"),),
)


class Files(SyncResource):
    """Calls of the group `files`.

    Use it as `client.files`.
    """

    def get(
        self,
        file: str,
        *,
        size: int | None = None,
        options: RequestOptions | None = None,
    ) -> bytes:
        """Send `GET /files/{file}`.

        Args:
            file: The path parameter `file`.
            size: The query parameter `size`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The picture.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            NotFoundError: Status 404. There is none.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files/{file}`, `#/paths/~1files~1{file}/get`
        """
        return self._call(_GET, {"file": file, "size": size}, options=options)

    def get_reply_to_file(
        self,
        file: str,
        to_file: FileTarget,
        *,
        size: int | None = None,
        options: RequestOptions | None = None,
    ) -> HttpResponse:
        """Send `GET /files/{file}`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            file: The path parameter `file`.
            size: The query parameter `size`.
            to_file: A path, or a file that is open for writing bytes. At a path
                stands the whole content or what stood there before, never a part.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            NotFoundError: Status 404. There is none.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files/{file}`, `#/paths/~1files~1{file}/get`
        """
        return self._to_file(
            _GET_REPLY_TO_FILE, to_file, {"file": file, "size": size}, options=options
        )

    @overload
    def render(
        self,
        file: str,
        body: WishParams | SupportsToDict,
        /,
        *,
        accept: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> Wish: ...

    @overload
    def render(
        self,
        file: str,
        /,
        *,
        accept: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
        **fields: Unpack[WishParams],
    ) -> Wish: ...

    @overload
    def render(
        self,
        file: str,
        body: WishParams | SupportsToDict,
        /,
        *,
        accept: Literal["application/pdf"],
        options: RequestOptions | None = None,
    ) -> bytes: ...

    @overload
    def render(
        self,
        file: str,
        /,
        *,
        accept: Literal["application/pdf"],
        options: RequestOptions | None = None,
        **fields: Unpack[WishParams],
    ) -> bytes: ...

    def render(
        self,
        file: str,
        body: object = MISSING,
        /,
        *,
        accept: str = "application/json",
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Wish | bytes:
        """Send `POST /files/{file}`.

        Args:
            file: The path parameter `file`.
            body: A dict like `WishParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            accept: The media type in which the reply is asked for.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: What was asked for, in words or as a file.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /files/{file}`, `#/paths/~1files~1{file}/post`
        """
        return self._call(
            _RENDER.accepting(accept), {"file": file}, body, fields, options
        )

    @overload
    def render_to_file(
        self,
        file: str,
        to_file: FileTarget,
        body: WishParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> HttpResponse: ...

    @overload
    def render_to_file(
        self,
        file: str,
        to_file: FileTarget,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[WishParams],
    ) -> HttpResponse: ...

    def render_to_file(
        self,
        file: str,
        to_file: FileTarget,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> HttpResponse:
        """Send `POST /files/{file}`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            file: The path parameter `file`.
            to_file: A path, or a file that is open for writing bytes. At a path
                stands the whole content or what stood there before, never a part.
            body: A dict like `WishParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /files/{file}`, `#/paths/~1files~1{file}/post`
        """
        return self._to_file(
            _RENDER_TO_FILE, to_file, {"file": file}, body, fields, options
        )

    def get_to_file(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /to_file`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: A name that clashes.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /to_file`, `#/paths/~1to_file/get`
        """
        return self._call(_GET_TO_FILE, options=options)


class AsyncFiles(AsyncResource):
    """Calls of the group `files`.

    Use it as `client.files`.
    """

    async def get(
        self,
        file: str,
        *,
        size: int | None = None,
        options: RequestOptions | None = None,
    ) -> bytes:
        """Send `GET /files/{file}`.

        Args:
            file: The path parameter `file`.
            size: The query parameter `size`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The picture.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            NotFoundError: Status 404. There is none.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files/{file}`, `#/paths/~1files~1{file}/get`
        """
        return await self._call(_GET, {"file": file, "size": size}, options=options)

    async def get_reply_to_file(
        self,
        file: str,
        to_file: FileTarget,
        *,
        size: int | None = None,
        options: RequestOptions | None = None,
    ) -> HttpResponse:
        """Send `GET /files/{file}`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            file: The path parameter `file`.
            size: The query parameter `size`.
            to_file: A path, or a file that is open for writing bytes. At a path
                stands the whole content or what stood there before, never a part.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            NotFoundError: Status 404. There is none.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files/{file}`, `#/paths/~1files~1{file}/get`
        """
        return await self._to_file(
            _GET_REPLY_TO_FILE, to_file, {"file": file, "size": size}, options=options
        )

    @overload
    async def render(
        self,
        file: str,
        body: WishParams | SupportsToDict,
        /,
        *,
        accept: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> Wish: ...

    @overload
    async def render(
        self,
        file: str,
        /,
        *,
        accept: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
        **fields: Unpack[WishParams],
    ) -> Wish: ...

    @overload
    async def render(
        self,
        file: str,
        body: WishParams | SupportsToDict,
        /,
        *,
        accept: Literal["application/pdf"],
        options: RequestOptions | None = None,
    ) -> bytes: ...

    @overload
    async def render(
        self,
        file: str,
        /,
        *,
        accept: Literal["application/pdf"],
        options: RequestOptions | None = None,
        **fields: Unpack[WishParams],
    ) -> bytes: ...

    async def render(
        self,
        file: str,
        body: object = MISSING,
        /,
        *,
        accept: str = "application/json",
        options: RequestOptions | None = None,
        **fields: object,
    ) -> Wish | bytes:
        """Send `POST /files/{file}`.

        Args:
            file: The path parameter `file`.
            body: A dict like `WishParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            accept: The media type in which the reply is asked for.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: What was asked for, in words or as a file.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /files/{file}`, `#/paths/~1files~1{file}/post`
        """
        return await self._call(
            _RENDER.accepting(accept), {"file": file}, body, fields, options
        )

    @overload
    async def render_to_file(
        self,
        file: str,
        to_file: FileTarget,
        body: WishParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> HttpResponse: ...

    @overload
    async def render_to_file(
        self,
        file: str,
        to_file: FileTarget,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[WishParams],
    ) -> HttpResponse: ...

    async def render_to_file(
        self,
        file: str,
        to_file: FileTarget,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> HttpResponse:
        """Send `POST /files/{file}`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            file: The path parameter `file`.
            to_file: A path, or a file that is open for writing bytes. At a path
                stands the whole content or what stood there before, never a part.
            body: A dict like `WishParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /files/{file}`, `#/paths/~1files~1{file}/post`
        """
        return await self._to_file(
            _RENDER_TO_FILE, to_file, {"file": file}, body, fields, options
        )

    async def get_to_file(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /to_file`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: A name that clashes.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /to_file`, `#/paths/~1to_file/get`
        """
        return await self._call(_GET_TO_FILE, options=options)
