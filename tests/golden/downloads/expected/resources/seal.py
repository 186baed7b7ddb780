"""Calls of the group `seal`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.download import FileTarget
    from .._runtime.options import RequestOptions
    from .._runtime.reply import HttpResponse

_GET: Operation[bytes] = Operation(
    "seal.get",
    "GET",
    "/seal",
    returns=(Returns("200", "bytes", media_type="*/*"),),
)
_GET_TO_FILE: Operation[bytes] = _GET.giving(
    "seal.get_to_file",
    returns=(Returns("200", "bytes", media_type="*/*"),),
)


class Seal(SyncResource):
    """Calls of the group `seal`.

    Use it as `client.seal`.
    """

    def get(self, *, options: RequestOptions | None = None) -> bytes:
        """Send `GET /seal`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The seal.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /seal`, `#/paths/~1seal/get`
        """
        return self._call(_GET, options=options)

    def get_to_file(
        self, file: FileTarget, *, options: RequestOptions | None = None
    ) -> HttpResponse:
        """Send `GET /seal`.

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

        Source: `GET /seal`, `#/paths/~1seal/get`
        """
        return self._to_file(_GET_TO_FILE, file, options=options)


class AsyncSeal(AsyncResource):
    """Calls of the group `seal`.

    Use it as `client.seal`.
    """

    async def get(self, *, options: RequestOptions | None = None) -> bytes:
        """Send `GET /seal`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The seal.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /seal`, `#/paths/~1seal/get`
        """
        return await self._call(_GET, options=options)

    async def get_to_file(
        self, file: FileTarget, *, options: RequestOptions | None = None
    ) -> HttpResponse:
        """Send `GET /seal`.

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

        Source: `GET /seal`, `#/paths/~1seal/get`
        """
        return await self._to_file(_GET_TO_FILE, file, options=options)
