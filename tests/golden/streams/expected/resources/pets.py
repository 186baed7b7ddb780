"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions
    from .._runtime.stream import Stream
    from .._runtime.stream_async import AsyncStream
    from ..models.pet import Pet

_WATCH: Operation[Pet] = Operation(
    "pets.watch",
    "GET",
    "/pets/{id}/watch",
    parameters=(Parameter("id", "id", "path", "int"),),
    returns=(Returns("200", "Pet", media_type="text/event-stream"),),
)
_EXPORT: Operation[Pet] = Operation(
    "pets.export",
    "GET",
    "/pets/export",
    returns=(Returns("200", "Pet", media_type="application/jsonl"),),
)
_LOG: Operation[str] = Operation(
    "pets.log",
    "GET",
    "/pets/log",
    returns=(Returns("200", "str", media_type="text/event-stream"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def watch(self, id: int, *, options: RequestOptions | None = None) -> Stream[Pet]:
        """Send `GET /pets/{id}/watch`.

        The items come as the API sends them. Iterate over what this returns; where
        you stop early, close it, or use it in a `with`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: What it does.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{id}/watch`, `#/paths/~1pets~1{id}~1watch/get`
        """
        return self._stream(_WATCH, {"id": id}, options=options)

    def export(self, *, options: RequestOptions | None = None) -> Stream[Pet]:
        """Send `GET /pets/export`.

        The items come as the API sends them. Iterate over what this returns; where
        you stop early, close it, or use it in a `with`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: All pets.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/export`, `#/paths/~1pets~1export/get`
        """
        return self._stream(_EXPORT, options=options)

    def log(self, *, options: RequestOptions | None = None) -> Stream[str]:
        """Send `GET /pets/log`.

        The items come as the API sends them. Iterate over what this returns; where
        you stop early, close it, or use it in a `with`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Lines.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/log`, `#/paths/~1pets~1log/get`
        """
        return self._stream(_LOG, options=options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def watch(
        self, id: int, *, options: RequestOptions | None = None
    ) -> AsyncStream[Pet]:
        """Send `GET /pets/{id}/watch`.

        The items come as the API sends them. Iterate over what this returns; where
        you stop early, close it, or use it in a `with`.

        Args:
            id: The path parameter `id`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: What it does.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/{id}/watch`, `#/paths/~1pets~1{id}~1watch/get`
        """
        return await self._stream(_WATCH, {"id": id}, options=options)

    async def export(
        self, *, options: RequestOptions | None = None
    ) -> AsyncStream[Pet]:
        """Send `GET /pets/export`.

        The items come as the API sends them. Iterate over what this returns; where
        you stop early, close it, or use it in a `with`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: All pets.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/export`, `#/paths/~1pets~1export/get`
        """
        return await self._stream(_EXPORT, options=options)

    async def log(self, *, options: RequestOptions | None = None) -> AsyncStream[str]:
        """Send `GET /pets/log`.

        The items come as the API sends them. Iterate over what this returns; where
        you stop early, close it, or use it in a `with`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Lines.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets/log`, `#/paths/~1pets~1log/get`
        """
        return await self._stream(_LOG, options=options)
