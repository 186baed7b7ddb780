"""What the API replies: names that begin with Cat."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Cat(Model):
    """`Cat` of the API.

    Source: `#/components/schemas/Cat`
    """

    kind: str
    """The JSON key `kind`."""
    lives: int | None = MISSING
    """The JSON key `lives`."""
