"""What the API replies: names that begin with Goldfish."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Goldfish(Model):
    """`Goldfish` of the API.

    Source: `#/components/schemas/Goldfish`
    """

    kind: str
    """The JSON key `kind`."""
    name: str | None = MISSING
    """The JSON key `name`."""
