"""What the API replies: names that begin with Home."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Home(Model):
    """`Home` of the API.

    Source: `#/components/schemas/Home`
    """

    street: str | None = MISSING
    """The JSON key `street`."""
    rooms: float | None = MISSING
    """The JSON key `rooms`."""
