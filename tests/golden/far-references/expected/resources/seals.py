"""Calls of the group `seals`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.download import FileTarget
    from .._runtime.options import RequestOptions
    from .._runtime.reply import HttpResponse

_GET: Operation[bytes] = Operation(
    "seals.get",
    "GET",
    "/seals/{name}",
    parameters=(
        Parameter("name", "name", "path", "Annotated[str, Check(max_length=20)]"),
    ),
    returns=(Returns("200", "bytes", media_type="*/*"),),
)
_GET_TO_FILE: Operation[bytes] = _GET.giving(
    "seals.get_to_file",
    returns=(Returns("200", "bytes", media_type="*/*"),),
)


class Seals(SyncResource):
    """Calls of the group `seals`.

    Use it as `client.seals`.
    """

    def get(self, name: str, *, options: RequestOptions | None = None) -> bytes:
        """Send `GET /seals/{name}`.

        Args:
            name: The path parameter `name`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The seal.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /seals/{name}`, `#/paths/~1seals~1{name}/get`
        """
        return self._call(_GET, {"name": name}, options=options)

    def get_to_file(
        self, name: str, file: FileTarget, *, options: RequestOptions | None = None
    ) -> HttpResponse:
        """Send `GET /seals/{name}`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            name: The path parameter `name`.
            file: A path, or a file that is open for writing bytes. At a path stands
                the whole content or what stood there before, never a part.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /seals/{name}`, `#/paths/~1seals~1{name}/get`
        """
        return self._to_file(_GET_TO_FILE, file, {"name": name}, options=options)


class AsyncSeals(AsyncResource):
    """Calls of the group `seals`.

    Use it as `client.seals`.
    """

    async def get(self, name: str, *, options: RequestOptions | None = None) -> bytes:
        """Send `GET /seals/{name}`.

        Args:
            name: The path parameter `name`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The seal.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /seals/{name}`, `#/paths/~1seals~1{name}/get`
        """
        return await self._call(_GET, {"name": name}, options=options)

    async def get_to_file(
        self, name: str, file: FileTarget, *, options: RequestOptions | None = None
    ) -> HttpResponse:
        """Send `GET /seals/{name}`.

        What comes is written to a file and never held whole in memory;
        `max_response_bytes` does not count.

        Args:
            name: The path parameter `name`.
            file: A path, or a file that is open for writing bytes. At a path stands
                the whole content or what stood there before, never a part.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            The status and the headers of the answer.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /seals/{name}`, `#/paths/~1seals~1{name}/get`
        """
        return await self._to_file(_GET_TO_FILE, file, {"name": name}, options=options)
