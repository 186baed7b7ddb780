"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Encoding, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..params.pets import PetsCreateRequestParams

_REPLACE: Operation[None] = Operation(
    "pets.replace",
    "PUT",
    "/pets",
    body=Body(
        'Annotated[Sequence[Any], ByPlace("Mapping[str, Any]", others="Any")]',
        media_type="multipart/mixed",
        required=False,
        prefix=(
            Encoding(
                "application/json",
                headers=(Parameter("X-Id", "X-Id", "header", "int"),),
            ),
        ),
        items=Encoding(
            "image/png",
            headers=(
                Parameter(
                    "Content-Disposition",
                    "Content-Disposition",
                    "header",
                    'Literal["inline"]',
                    required=True,
                ),
            ),
        ),
    ),
    returns=(Returns("204"),),
)
_CREATE: Operation[None] = Operation(
    "pets.create",
    "POST",
    "/pets",
    body=Body(
        "PetsCreateRequestParams",
        media_type="multipart/form-data",
        encoding={
            "pet": Encoding(
                "application/vnd.pet+json; v=2",
                headers=(
                    Parameter("X-Owner", "X-Owner", "header", "int", required=True),
                    Parameter(
                        "X-Kind", "X-Kind", "header", 'Literal["pet"]', required=True
                    ),
                    Parameter("X-Born", "X-Born", "header", "Sequence[date | str]"),
                ),
            ),
            "photos": Encoding(
                "image/jpeg",
                style="form",
                explode=True,
                headers=(
                    Parameter(
                        "X-Size", "X-Size", "header", "Annotated[int, Check(maximum=9)]"
                    ),
                ),
            ),
            "tags": Encoding(style="pipeDelimited"),
            "note": Encoding("application/json"),
            "seal": Encoding(
                "image/png",
                headers=(
                    Parameter(
                        "Content-Transfer-Encoding",
                        "Content-Transfer-Encoding",
                        "header",
                        'Literal["base64"]',
                        required=True,
                    ),
                ),
            ),
        },
    ),
    returns=(Returns("204"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def replace(
        self, body: Sequence[Any] = MISSING, /, *, options: RequestOptions | None = None
    ) -> None:
        """Send `PUT /pets`.

        Args:
            body: Sent as `multipart/mixed`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return self._call(_REPLACE, {}, body, options=options)

    @overload
    def create(
        self,
        body: PetsCreateRequestParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def create(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[PetsCreateRequestParams],
    ) -> None: ...

    def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /pets`.

        Args:
            body: A dict like `PetsCreateRequestParams`, or an object with
                `to_dict()`; its keys can be given as keywords instead. Headers of
                its parts, as the option `part_headers`: pet: X-Owner (required),
                X-Born; photos: X-Size.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return self._call(_CREATE, {}, body, fields, options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def replace(
        self, body: Sequence[Any] = MISSING, /, *, options: RequestOptions | None = None
    ) -> None:
        """Send `PUT /pets`.

        Args:
            body: Sent as `multipart/mixed`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return await self._call(_REPLACE, {}, body, options=options)

    @overload
    async def create(
        self,
        body: PetsCreateRequestParams | SupportsToDict,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def create(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[PetsCreateRequestParams],
    ) -> None: ...

    async def create(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `POST /pets`.

        Args:
            body: A dict like `PetsCreateRequestParams`, or an object with
                `to_dict()`; its keys can be given as keywords instead. Headers of
                its parts, as the option `part_headers`: pet: X-Owner (required),
                X-Born; photos: X-Size.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return await self._call(_CREATE, {}, body, fields, options)
