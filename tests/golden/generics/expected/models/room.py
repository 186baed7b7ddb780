"""What the API replies: names that begin with Room."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Room(Model):
    """`Room` of the API.

    Source: `#/components/schemas/Room`
    """

    children: list[Room] | None = MISSING
    """The JSON key `children`."""
    size: int | None = MISSING
    """The JSON key `size`."""
