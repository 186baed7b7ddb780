"""Calls of the group `payment_methods`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.operation import Operation, Returns
from .._runtime.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_LIST: Operation[None] = Operation(
    "payment_methods.list",
    "GET",
    "/payment-methods",
    returns=(Returns("204"),),
)
_ATTACH_CARD: Operation[None] = Operation(
    "payment_methods.attach_card",
    "POST",
    "/payment-methods",
    returns=(Returns("204"),),
)


class PaymentMethods(SyncResource):
    """Cards and accounts.

    Use it as `client.payment_methods`.
    """

    def list(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /payment-methods`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /payment-methods`, `#/paths/~1payment-methods/get`
        """
        return self._call(_LIST, options=options)

    def attach_card(self, *, options: RequestOptions | None = None) -> None:
        """Send `POST /payment-methods`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /payment-methods`, `#/paths/~1payment-methods/post`
        """
        return self._call(_ATTACH_CARD, options=options)


class AsyncPaymentMethods(AsyncResource):
    """Cards and accounts.

    Use it as `client.payment_methods`.
    """

    async def list(self, *, options: RequestOptions | None = None) -> None:
        """Send `GET /payment-methods`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `GET /payment-methods`, `#/paths/~1payment-methods/get`
        """
        return await self._call(_LIST, options=options)

    async def attach_card(self, *, options: RequestOptions | None = None) -> None:
        """Send `POST /payment-methods`.

        Args:
            options: Options of this call, such as `timeout` and `headers`.

        Returns:
            204: Nothing.

        Raises:
            APIError: Base of every other failure; see the package's README.

        Source: `POST /payment-methods`, `#/paths/~1payment-methods/post`
        """
        return await self._call(_ATTACH_CARD, options=options)
