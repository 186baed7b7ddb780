"""What the API replies: names that begin with Fish."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Fish(Model):
    """`Fish` of the API.

    Source: `#/components/schemas/Fish`
    """

    kind: str
    """The JSON key `kind`."""
    name: str | None = MISSING
    """The JSON key `name`."""
