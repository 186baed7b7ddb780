"""What the API takes: names that begin with Address."""

from __future__ import annotations

from typing import TypedDict


class AddressParams(TypedDict, total=False):
    """`AddressParams` of the API.

    Source: `#/components/schemas/Address`
    """

    zip: int
    """The JSON key `zip`."""
