"""What the API replies: names that begin with Ball."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Ball(Model):
    """`Ball` of the API.

    Source: `#/components/schemas/Ball`
    """

    size: int | None = MISSING
    """The JSON key `size`."""
    color: str | None = MISSING
    """The JSON key `color`."""
