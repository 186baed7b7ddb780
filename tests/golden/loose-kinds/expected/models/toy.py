"""What the API replies: names that begin with Toy."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Toy(Model):
    """`Toy` of the API.

    Source: `#/components/schemas/Toy`
    """

    size: int | None = MISSING
    """The JSON key `size`."""
