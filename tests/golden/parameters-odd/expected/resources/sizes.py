"""Calls of the group `sizes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import Literal

    from .._runtime.options import RequestOptions
    from ..models.get import GetAreaResponse
    from ..params.get import GetAreaBoxParams, GetSizeColorsParams, GetSizePageParams

_GET: Operation[None] = Operation(
    "sizes.get",
    "GET",
    "/sizes/{width}{unit}",
    parameters=(
        Parameter("width", "width", "path", "int"),
        Parameter("unit", "unit", "path", "str"),
        Parameter(
            "page",
            "page",
            "query",
            "GetSizePageParams",
            media_type="application/x-www-form-urlencoded",
        ),
        Parameter("tags", "tags", "query", "Sequence[str]", style="deepObject"),
        Parameter(
            "colors", "colors", "query", "GetSizeColorsParams", style="deepObject"
        ),
    ),
    returns=(Returns("204"),),
)
_GET_AREA: Operation[GetAreaResponse] = Operation(
    "sizes.get_area",
    "GET",
    "/areas/{from}-{to}/{box}/{label}",
    parameters=(
        Parameter("from_", "from", "path", "date | str"),
        Parameter("to", "to", "path", "date | str"),
        Parameter("box", "box", "path", "GetAreaBoxParams"),
        Parameter("label", "label", "path", "Sequence[str]"),
    ),
    returns=(
        Returns("200", "GetAreaResponse", media_type="application/json; charset=utf-8"),
    ),
)
_GET_STATE: Operation[None] = Operation(
    "sizes.get_state",
    "GET",
    "/states/{state}",
    parameters=(Parameter("state", "state", "path", 'Literal["", "kept"]'),),
    returns=(Returns("204"),),
)


class Sizes(SyncResource):
    """Calls of the group `sizes`.

    Use it as `client.sizes`.
    """

    def get(
        self,
        width: int,
        unit: str,
        *,
        page: GetSizePageParams | None = None,
        tags: Sequence[str] | None = None,
        colors: GetSizeColorsParams | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /sizes/{width}{unit}`.

        Args:
            width: The path parameter `width`.
            unit: The path parameter `unit`.
            page: The query parameter `page`.
            tags: The query parameter `tags`.
            colors: The query parameter `colors`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /sizes/{width}{unit}`, `#/paths/~1sizes~1{width}{unit}/get`
        """
        return self._call(
            _GET,
            {
                "width": width,
                "unit": unit,
                "page": page,
                "tags": tags,
                "colors": colors,
            },
            options=options,
        )

    def get_area(
        self,
        from_: date | str,
        to: date | str,
        box: GetAreaBoxParams,
        label: Sequence[str],
        *,
        options: RequestOptions | None = None,
    ) -> GetAreaResponse:
        """Send `GET /areas/{from}-{to}/{box}/{label}`.

        Args:
            from_: A date, `YYYY-MM-DD`.
            to: A date, `YYYY-MM-DD`.
            box: The path parameter `box`.
            label: The path parameter `label`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The area.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /areas/{from}-{to}/{box}/{label}`, `#/paths/~1areas~1{from}-{to}~1{box}~1{label}/get`
        """
        return self._call(
            _GET_AREA,
            {"from_": from_, "to": to, "box": box, "label": label},
            options=options,
        )

    def get_state(
        self, state: Literal["", "kept"], *, options: RequestOptions | None = None
    ) -> None:
        """Send `GET /states/{state}`.

        Args:
            state: The path parameter `state`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /states/{state}`, `#/paths/~1states~1{state}/get`
        """
        return self._call(_GET_STATE, {"state": state}, options=options)


class AsyncSizes(AsyncResource):
    """Calls of the group `sizes`.

    Use it as `client.sizes`.
    """

    async def get(
        self,
        width: int,
        unit: str,
        *,
        page: GetSizePageParams | None = None,
        tags: Sequence[str] | None = None,
        colors: GetSizeColorsParams | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Send `GET /sizes/{width}{unit}`.

        Args:
            width: The path parameter `width`.
            unit: The path parameter `unit`.
            page: The query parameter `page`.
            tags: The query parameter `tags`.
            colors: The query parameter `colors`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /sizes/{width}{unit}`, `#/paths/~1sizes~1{width}{unit}/get`
        """
        return await self._call(
            _GET,
            {
                "width": width,
                "unit": unit,
                "page": page,
                "tags": tags,
                "colors": colors,
            },
            options=options,
        )

    async def get_area(
        self,
        from_: date | str,
        to: date | str,
        box: GetAreaBoxParams,
        label: Sequence[str],
        *,
        options: RequestOptions | None = None,
    ) -> GetAreaResponse:
        """Send `GET /areas/{from}-{to}/{box}/{label}`.

        Args:
            from_: A date, `YYYY-MM-DD`.
            to: A date, `YYYY-MM-DD`.
            box: The path parameter `box`.
            label: The path parameter `label`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: The area.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /areas/{from}-{to}/{box}/{label}`, `#/paths/~1areas~1{from}-{to}~1{box}~1{label}/get`
        """
        return await self._call(
            _GET_AREA,
            {"from_": from_, "to": to, "box": box, "label": label},
            options=options,
        )

    async def get_state(
        self, state: Literal["", "kept"], *, options: RequestOptions | None = None
    ) -> None:
        """Send `GET /states/{state}`.

        Args:
            state: The path parameter `state`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `GET /states/{state}`, `#/paths/~1states~1{state}/get`
        """
        return await self._call(_GET_STATE, {"state": state}, options=options)
