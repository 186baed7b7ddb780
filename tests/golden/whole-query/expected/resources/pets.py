"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Encoding, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._runtime.options import RequestOptions
    from ..params.pets import PetsFindQueryParams, PetsListQueryParams

_LIST: Operation[None] = Operation(
    "pets.list",
    "GET",
    "/pets",
    parameters=(
        Parameter(
            "query",
            "query",
            "querystring",
            "PetsListQueryParams",
            required=True,
            media_type="application/x-www-form-urlencoded",
            encoding={
                "ids": Encoding("application/json", style="form"),
                "size": Encoding(style="deepObject"),
                "link": Encoding(style="form", explode=True, allow_reserved=True),
            },
        ),
        Parameter("a", "a", "cookie", "str", style="cookie"),
        Parameter("b", "b", "cookie", "Sequence[str]", style="cookie", explode=False),
    ),
    returns=(Returns("204"),),
)
_FIND: Operation[None] = Operation(
    "pets.find",
    "POST",
    "/pets",
    parameters=(
        Parameter(
            "query",
            "query",
            "querystring",
            "PetsFindQueryParams",
            media_type="application/json",
        ),
    ),
    returns=(Returns("204"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def list(
        self,
        *,
        query: PetsListQueryParams,
        a: str | None = None,
        b: Sequence[str] | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /pets`.

        Args:
            query: The querystring parameter `query`.
            a: The cookie parameter `a`.
            b: The cookie parameter `b`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return self._call(_LIST, {"query": query, "a": a, "b": b}, options=options)

    def find(
        self,
        *,
        query: PetsFindQueryParams | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `POST /pets`.

        Args:
            query: The querystring parameter `query`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return self._call(_FIND, {"query": query}, options=options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def list(
        self,
        *,
        query: PetsListQueryParams,
        a: str | None = None,
        b: Sequence[str] | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /pets`.

        Args:
            query: The querystring parameter `query`.
            a: The cookie parameter `a`.
            b: The cookie parameter `b`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /pets`, `#/paths/~1pets/get`
        """
        return await self._call(
            _LIST, {"query": query, "a": a, "b": b}, options=options
        )

    async def find(
        self,
        *,
        query: PetsFindQueryParams | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `POST /pets`.

        Args:
            query: The querystring parameter `query`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return await self._call(_FIND, {"query": query}, options=options)
