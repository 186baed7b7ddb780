"""Calls of the group `files`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Literal

    from .._runtime.download import FileTarget
    from .._runtime.options import RequestOptions
    from .._runtime.reply import HttpResponse
    from ..models.pet import Pet

_GET: Operation[Pet | bytes] = Operation(
    "files.get",
    "GET",
    "/files",
    returns=(
        Returns("200", "Pet"),
        Returns("206", "bytes", media_type="application/pdf"),
    ),
    also=(
        Returns("200", "bytes", media_type="application/pdf"),
        Returns("206", "bytes", media_type="application/pdf"),
    ),
)
_GET_TO_FILE: Operation[bytes] = _GET.giving(
    "files.get_to_file",
    returns=(
        Returns("200", "bytes", media_type="application/pdf"),
        Returns("206", "bytes", media_type="application/pdf"),
    ),
)


class Files(SyncResource):
    """Calls of the group `files`.

    Use it as `client.files`.
    """

    @overload
    def get(
        self,
        *,
        accept: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> Pet | bytes: ...

    @overload
    def get(
        self,
        *,
        accept: Literal["application/pdf"],
        options: RequestOptions | None = None,
    ) -> bytes: ...

    def get(
        self, *, accept: str = "application/json", options: RequestOptions | None = None
    ) -> Pet | bytes:
        """Send `GET /files`.

        Args:
            accept: The media type in which the reply is asked for.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: It or where it is.
            206: A part of it.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files`, `#/paths/~1files/get`
        """
        return self._call(_GET.accepting(accept), options=options)

    def get_to_file(
        self, file: FileTarget, *, options: RequestOptions | None = None
    ) -> HttpResponse:
        """Send `GET /files`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            file: A path, or a file that is open for writing bytes. At a path stands
                the whole content or what stood there before, never a part.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files`, `#/paths/~1files/get`
        """
        return self._to_file(_GET_TO_FILE, file, options=options)


class AsyncFiles(AsyncResource):
    """Calls of the group `files`.

    Use it as `client.files`.
    """

    @overload
    async def get(
        self,
        *,
        accept: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> Pet | bytes: ...

    @overload
    async def get(
        self,
        *,
        accept: Literal["application/pdf"],
        options: RequestOptions | None = None,
    ) -> bytes: ...

    async def get(
        self, *, accept: str = "application/json", options: RequestOptions | None = None
    ) -> Pet | bytes:
        """Send `GET /files`.

        Args:
            accept: The media type in which the reply is asked for.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: It or where it is.
            206: A part of it.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files`, `#/paths/~1files/get`
        """
        return await self._call(_GET.accepting(accept), options=options)

    async def get_to_file(
        self, file: FileTarget, *, options: RequestOptions | None = None
    ) -> HttpResponse:
        """Send `GET /files`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            file: A path, or a file that is open for writing bytes. At a path stands
                the whole content or what stood there before, never a part.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files`, `#/paths/~1files/get`
        """
        return await self._to_file(_GET_TO_FILE, file, options=options)
