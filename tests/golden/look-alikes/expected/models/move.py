"""What the API replies: names that begin with Move."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Move(Model):
    """Exactly 1 keys.

    Source: `#/components/schemas/Move`
    """

    to: str | None = MISSING
    """The JSON key `to`."""
    by: int | None = MISSING
    """The JSON key `by`."""
