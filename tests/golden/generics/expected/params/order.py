"""What the API takes: names that begin with Order."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import Required


class OrderPageParams(TypedDict, total=False):
    """`OrderPageParams` of the API.

    Source: `#/components/schemas/OrderPage`
    """

    items: Required[Sequence[OrderPageItemParams]]
    """The JSON key `items`."""
    next: str | None
    """The JSON key `next`."""
    total: int
    """The JSON key `total`."""


class OrderPageItemParams(TypedDict, total=False):
    """`OrderPageItemParams` of the API.

    Source: `#/components/schemas/OrderPage/$defs/item`
    """

    at: Required[date | str]
    """A date, `YYYY-MM-DD`."""
