"""What the API replies: names that begin with Square."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Square(Model):
    """`Square` of the API.

    Source: `#/components/schemas/Square/type/object`
    """

    family: str
    """The JSON key `family`."""
    side: float | None = MISSING
    """The JSON key `side`."""
