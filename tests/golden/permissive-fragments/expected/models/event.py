"""What the API replies: names that begin with Event."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Event(Model):
    """`Event` of the API.

    Source: `#/components/schemas/Event`
    """

    deed: str | None = MISSING
    """The JSON key `deed`."""
