"""Calls of the group `files`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from datetime import date

    from .._runtime.download import FileTarget
    from .._runtime.files import FileContent
    from .._runtime.options import RequestOptions
    from .._runtime.reply import HttpResponse
    from ..models.file import File_

_DOWNLOAD: Operation[bytes] = Operation(
    "files.download",
    "GET",
    "/files/{id}",
    parameters=(Parameter("id", "id", "path", "int"),),
    returns=(Returns("200", "bytes", media_type="application/octet-stream"),),
)
_DOWNLOAD_TO_FILE: Operation[bytes] = _DOWNLOAD.giving(
    "files.download_to_file",
    returns=(Returns("200", "bytes", media_type="application/octet-stream"),),
)
_UPLOAD: Operation[str | None] = Operation(
    "files.upload",
    "PUT",
    "/files/{id}",
    parameters=(Parameter("id", "id", "path", "int"),),
    body=Body("bytes", media_type="application/octet-stream"),
    returns=(Returns("200", "str", media_type="text/plain"), Returns("204")),
)
_RENAME: Operation[File_ | int] = Operation(
    "files.rename",
    "POST",
    "/files/{id}",
    parameters=(Parameter("id", "id", "path", "int"),),
    body=Body("str", media_type="text/plain", required=False),
    returns=(
        Returns("201", "File_"),
        Returns("2XX", "int", media_type="application/vnd.file+json"),
    ),
    errors=(Returns("default", "Failure"),),
)
_DELETE: Operation[None] = Operation(
    "files.delete",
    "DELETE",
    "/files/{id}",
    parameters=(Parameter("id", "id", "path", "int"),),
    returns=(Returns("204"),),
)
_EXISTS: Operation[None] = Operation(
    "files.exists",
    "HEAD",
    "/files/{id}",
    parameters=(Parameter("id", "id", "path", "int"),),
    returns=(Returns("200"),),
)
_TODAY: Operation[date] = Operation(
    "files.today",
    "GET",
    "/files/today",
    returns=(Returns("200", "date", media_type="*/*"),),
)


class Files(SyncResource):
    """Calls of the group `files`.

    Use it as `client.files`.
    """

    def download(self, id: int, *, options: RequestOptions | None = None) -> bytes:
        """Send `GET /files/{id}`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The file.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files/{id}`, `#/paths/~1files~1{id}/get`
        """
        return self._call(_DOWNLOAD, {"id": id}, options=options)

    def download_to_file(
        self, id: int, file: FileTarget, *, options: RequestOptions | None = None
    ) -> HttpResponse:
        """Send `GET /files/{id}`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            id: The path parameter `id`.
            file: A path, or a file that is open for writing bytes. At a path stands
                the whole content or what stood there before, never a part.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files/{id}`, `#/paths/~1files~1{id}/get`
        """
        return self._to_file(_DOWNLOAD_TO_FILE, file, {"id": id}, options=options)

    def upload(
        self, id: int, body: FileContent, /, *, options: RequestOptions | None = None
    ) -> str | None:
        """Send `PUT /files/{id}`.

        Args:
            id: The path parameter `id`.
            body: Sent as `application/octet-stream`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Its name.
            204: It was there already.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /files/{id}`, `#/paths/~1files~1{id}/put`
        """
        return self._call(_UPLOAD, {"id": id}, body, options=options)

    def rename(
        self, id: int, body: str = MISSING, /, *, options: RequestOptions | None = None
    ) -> File_ | int:
        """Send `POST /files/{id}`.

        Args:
            id: The path parameter `id`.
            body: Sent as `text/plain`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            201: It was copied.
            2XX: It was moved.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIStatusError: Status default. It did not work.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /files/{id}`, `#/paths/~1files~1{id}/post`
        """
        return self._call(_RENAME, {"id": id}, body, options=options)

    def delete(self, id: int, *, options: RequestOptions | None = None) -> None:
        """Send `DELETE /files/{id}`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Gone.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `DELETE /files/{id}`, `#/paths/~1files~1{id}/delete`
        """
        return self._call(_DELETE, {"id": id}, options=options)

    def exists(self, id: int, *, options: RequestOptions | None = None) -> None:
        """Send `HEAD /files/{id}`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: It is there.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `HEAD /files/{id}`, `#/paths/~1files~1{id}/head`
        """
        return self._call(_EXISTS, {"id": id}, options=options)

    def today(self, *, options: RequestOptions | None = None) -> date:
        """Send `GET /files/today`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The day.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files/today`, `#/paths/~1files~1today/get`
        """
        return self._call(_TODAY, options=options)


class AsyncFiles(AsyncResource):
    """Calls of the group `files`.

    Use it as `client.files`.
    """

    async def download(
        self, id: int, *, options: RequestOptions | None = None
    ) -> bytes:
        """Send `GET /files/{id}`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The file.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files/{id}`, `#/paths/~1files~1{id}/get`
        """
        return await self._call(_DOWNLOAD, {"id": id}, options=options)

    async def download_to_file(
        self, id: int, file: FileTarget, *, options: RequestOptions | None = None
    ) -> HttpResponse:
        """Send `GET /files/{id}`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            id: The path parameter `id`.
            file: A path, or a file that is open for writing bytes. At a path stands
                the whole content or what stood there before, never a part.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files/{id}`, `#/paths/~1files~1{id}/get`
        """
        return await self._to_file(_DOWNLOAD_TO_FILE, file, {"id": id}, options=options)

    async def upload(
        self, id: int, body: FileContent, /, *, options: RequestOptions | None = None
    ) -> str | None:
        """Send `PUT /files/{id}`.

        Args:
            id: The path parameter `id`.
            body: Sent as `application/octet-stream`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Its name.
            204: It was there already.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /files/{id}`, `#/paths/~1files~1{id}/put`
        """
        return await self._call(_UPLOAD, {"id": id}, body, options=options)

    async def rename(
        self, id: int, body: str = MISSING, /, *, options: RequestOptions | None = None
    ) -> File_ | int:
        """Send `POST /files/{id}`.

        Args:
            id: The path parameter `id`.
            body: Sent as `text/plain`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            201: It was copied.
            2XX: It was moved.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIStatusError: Status default. It did not work.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /files/{id}`, `#/paths/~1files~1{id}/post`
        """
        return await self._call(_RENAME, {"id": id}, body, options=options)

    async def delete(self, id: int, *, options: RequestOptions | None = None) -> None:
        """Send `DELETE /files/{id}`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Gone.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `DELETE /files/{id}`, `#/paths/~1files~1{id}/delete`
        """
        return await self._call(_DELETE, {"id": id}, options=options)

    async def exists(self, id: int, *, options: RequestOptions | None = None) -> None:
        """Send `HEAD /files/{id}`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: It is there.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `HEAD /files/{id}`, `#/paths/~1files~1{id}/head`
        """
        return await self._call(_EXISTS, {"id": id}, options=options)

    async def today(self, *, options: RequestOptions | None = None) -> date:
        """Send `GET /files/today`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The day.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /files/today`, `#/paths/~1files~1today/get`
        """
        return await self._call(_TODAY, options=options)
