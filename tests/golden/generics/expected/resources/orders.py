"""Calls of the group `orders`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._runtime.missing import MISSING
from .._runtime.operation import Body, Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from .._runtime.options import RequestOptions
    from .._runtime.resource import SupportsToDict
    from ..models.order import OrderPage
    from ..params.order import OrderPageItemParams, OrderPageParams

_REPLACE: Operation[OrderPage] = Operation(
    "orders.replace",
    "PUT",
    "/orders",
    body=Body("OrderPageParams", wrap="items"),
    returns=(Returns("200", "OrderPage"),),
)


class Orders(SyncResource):
    """Calls of the group `orders`.

    Use it as `client.orders`.
    """

    @overload
    def replace(
        self,
        body: (
            OrderPageParams
            | SupportsToDict
            | Sequence[OrderPageItemParams | SupportsToDict]
        ),
        /,
        *,
        options: RequestOptions | None = None,
    ) -> OrderPage: ...

    @overload
    def replace(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[OrderPageParams],
    ) -> OrderPage: ...

    def replace(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> OrderPage:
        """Send `PUT /orders`.

        Args:
            body: A dict like `OrderPageParams`, or an object with `to_dict()`; a
                bare list stands for its `items`; its keys can be given as keywords
                instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /orders`, `#/paths/~1orders/put`
        """
        return self._call(_REPLACE, {}, body, fields, options)


class AsyncOrders(AsyncResource):
    """Calls of the group `orders`.

    Use it as `client.orders`.
    """

    @overload
    async def replace(
        self,
        body: (
            OrderPageParams
            | SupportsToDict
            | Sequence[OrderPageItemParams | SupportsToDict]
        ),
        /,
        *,
        options: RequestOptions | None = None,
    ) -> OrderPage: ...

    @overload
    async def replace(
        self,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: Unpack[OrderPageParams],
    ) -> OrderPage: ...

    async def replace(
        self,
        body: object = MISSING,
        /,
        *,
        options: RequestOptions | None = None,
        **fields: object,
    ) -> OrderPage:
        """Send `PUT /orders`.

        Args:
            body: A dict like `OrderPageParams`, or an object with `to_dict()`; a
                bare list stands for its `items`; its keys can be given as keywords
                instead.
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            200: a.

        Raises:
            RequestValidationError: The request does not fit; nothing was sent.
            APIError: Base of every other failure; see the package's README.

        Source: `PUT /orders`, `#/paths/~1orders/put`
        """
        return await self._call(_REPLACE, {}, body, fields, options)
