"""Calls of the group `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.parameter import Parameter
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import Annotated, Any, Literal, Unpack

    from .._runtime.markers import Discriminator
    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.animal import Animal
    from ..models.ball import Ball
    from ..models.bird import Bird
    from ..models.dog import Dog
    from ..models.touch import TouchResponse
    from ..models.toy import Toy
    from ..params.home import HomeParams
    from ..params.touch import TouchRequestParams

_ORDER: Operation[
    Annotated[Ball | Toy, Discriminator("sort", {"Ball": "Ball"}, "Toy")]
] = Operation(
    "pets.order",
    "PUT",
    "/pets",
    body=Body(
        'Annotated[Sequence[Literal["now", "later"] | str], ByPlace(\'Literal["now", "later"]\', others="str")]',
        required=False,
    ),
    returns=(
        Returns(
            "200",
            'Annotated[Ball | Toy, Discriminator("sort", {"Ball": "Ball"}, "Toy")]',
        ),
    ),
)
_TOUCH: Operation[TouchResponse | None] = Operation(
    "pets.touch",
    "POST",
    "/pets",
    body=Body("TouchRequestParams", required=False),
    returns=(Returns("200", "TouchResponse"), Returns("204")),
)
_CHANGE: Operation[
    Annotated[
        Dog | Bird | Animal,
        Discriminator("kind", {"Dog": "Dog", "Bird": "Bird"}, "Animal"),
    ]
] = Operation(
    "pets.change",
    "PATCH",
    "/pets",
    parameters=(
        Parameter("none", "none", "query", "None"),
        Parameter(
            "since", "since", "query", 'Annotated[date | str, Check(pattern="^2021")]'
        ),
    ),
    body=Body("Any"),
    returns=(
        Returns(
            "200",
            'Annotated[Dog | Bird | Animal, Discriminator("kind", {"Dog": "Dog", "Bird": "Bird"}, "Animal")]',
        ),
    ),
)
_HOUSE: Operation[None] = Operation(
    "pets.house",
    "PUT",
    "/homes",
    body=Body("HomeParams", required=False),
    returns=(Returns("204"),),
)


class Pets(SyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    def order(
        self,
        body: Sequence[Literal["now", "later"] | str] = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Annotated[Ball | Toy, Discriminator("sort", {"Ball": "Ball"}, "Toy")]:
        """Send `PUT /pets`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: It.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return self._call(_ORDER, {}, body, options=options)

    def touch(
        self,
        body: TouchRequestParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> TouchResponse | None:
        """Send `POST /pets`.

        Args:
            body: A dict like `TouchRequestParams`, or an object with `to_dict()`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Done.
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return self._call(_TOUCH, {}, body, options=options)

    def change(
        self,
        body: Any,
        /,
        *,
        none: None = None,
        since: date | str | None = None,
        options: RequestOptions | None = None,
    ) -> Annotated[
        Dog | Bird | Animal,
        Discriminator("kind", {"Dog": "Dog", "Bird": "Bird"}, "Animal"),
    ]:
        """Send `PATCH /pets`.

        Args:
            none: The query parameter `none`.
            since: A date, `YYYY-MM-DD`. Matches `"^2021"`.
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: It.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PATCH /pets`, `#/paths/~1pets/patch`
        """
        return self._call(
            _CHANGE, {"none": none, "since": since}, body, options=options
        )

    @overload
    def house(
        self,
        body: HomeParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def house(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[HomeParams]
    ) -> None: ...

    def house(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `PUT /homes`.

        Args:
            body: A dict like `HomeParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /homes`, `#/paths/~1homes/put`
        """
        return self._call(_HOUSE, {}, body, fields, options)


class AsyncPets(AsyncResource):
    """Calls of the group `pets`.

    Use it as `client.pets`.
    """

    async def order(
        self,
        body: Sequence[Literal["now", "later"] | str] = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> Annotated[Ball | Toy, Discriminator("sort", {"Ball": "Ball"}, "Toy")]:
        """Send `PUT /pets`.

        Args:
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: It.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /pets`, `#/paths/~1pets/put`
        """
        return await self._call(_ORDER, {}, body, options=options)

    async def touch(
        self,
        body: TouchRequestParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> TouchResponse | None:
        """Send `POST /pets`.

        Args:
            body: A dict like `TouchRequestParams`, or an object with `to_dict()`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: Done.
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `POST /pets`, `#/paths/~1pets/post`
        """
        return await self._call(_TOUCH, {}, body, options=options)

    async def change(
        self,
        body: Any,
        /,
        *,
        none: None = None,
        since: date | str | None = None,
        options: RequestOptions | None = None,
    ) -> Annotated[
        Dog | Bird | Animal,
        Discriminator("kind", {"Dog": "Dog", "Bird": "Bird"}, "Animal"),
    ]:
        """Send `PATCH /pets`.

        Args:
            none: The query parameter `none`.
            since: A date, `YYYY-MM-DD`. Matches `"^2021"`.
            body: Sent as `application/json`.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: It.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PATCH /pets`, `#/paths/~1pets/patch`
        """
        return await self._call(
            _CHANGE, {"none": none, "since": since}, body, options=options
        )

    @overload
    async def house(
        self,
        body: HomeParams | SupportsToDict = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def house(
        self, /, *, options: RequestOptions | None = None, **fields: Unpack[HomeParams]
    ) -> None: ...

    async def house(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> None:
        """Send `PUT /homes`.

        Args:
            body: A dict like `HomeParams`, or an object with `to_dict()`; its keys
                can be given as keywords instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Done.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /homes`, `#/paths/~1homes/put`
        """
        return await self._call(_HOUSE, {}, body, fields, options)
