"""What the API takes: names that begin with Home."""

from __future__ import annotations

from typing import TypedDict


class HomeParams(TypedDict, total=False):
    """`HomeParams` of the API.

    Source: `#/components/schemas/Home`
    """

    street: str
    """The JSON key `street`."""
    rooms: float
    """The JSON key `rooms`."""
