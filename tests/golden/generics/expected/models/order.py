"""What the API replies: names that begin with Order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import date


class OrderPage(Model):
    """`OrderPage` of the API.

    Source: `#/components/schemas/OrderPage`
    """

    items: list[OrderPageItem]
    """The JSON key `items`."""
    next: str | None = None
    """The JSON key `next`."""
    total: int | None = MISSING
    """The JSON key `total`."""


class OrderPageItem(Model):
    """`OrderPageItem` of the API.

    Source: `#/components/schemas/OrderPage/$defs/item`
    """

    at: date
    """A date, `YYYY-MM-DD`."""
