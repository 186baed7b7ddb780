"""What the API replies: names that begin with Refused."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Refused(Model):
    """`Refused` of the API.

    Source: `#/components/schemas/Refused`
    """

    index: int | None = MISSING
    """The JSON key `index`."""
    place: int | None = MISSING
    """The JSON key `place`."""
    error: str | None = MISSING
    """The JSON key `error`."""
    why: str | None = MISSING
    """The JSON key `why`."""
