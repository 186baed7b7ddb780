"""Calls of the group `files`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_GET: Operation[None] = Operation(
    "files.get",
    "GET",
    "/größe/a%20b/{name}",
    parameters=(
        Parameter("name", "name", "path", "str", allow_reserved=True),
        Parameter(
            "json_path",
            "jsonPath",
            "querystring",
            "str",
            media_type="application/jsonpath",
        ),
    ),
    returns=(Returns("204"),),
)


class Files(SyncResource):
    """Calls of the group `files`.

    Use it as `client.files`.
    """

    def get(
        self,
        name: str,
        *,
        json_path: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /größe/a%20b/{name}`.

        Args:
            name: The path parameter `name`.
            json_path: The querystring parameter `jsonPath`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /größe/a%20b/{name}`, `#/paths/~1größe~1a%20b~1{name}/get`
        """
        return self._call(_GET, {"name": name, "json_path": json_path}, options=options)


class AsyncFiles(AsyncResource):
    """Calls of the group `files`.

    Use it as `client.files`.
    """

    async def get(
        self,
        name: str,
        *,
        json_path: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /größe/a%20b/{name}`.

        Args:
            name: The path parameter `name`.
            json_path: The querystring parameter `jsonPath`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /größe/a%20b/{name}`, `#/paths/~1größe~1a%20b~1{name}/get`
        """
        return await self._call(
            _GET, {"name": name, "json_path": json_path}, options=options
        )
