"""What the API replies: names that begin with Dog."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Dog(Model):
    """`Dog` of the API.

    Source: `#/components/schemas/Dog`
    """

    kind: str
    """The JSON key `kind`."""
    name: str | None = MISSING
    """The JSON key `name`."""
    size: int
    """The JSON key `size`."""
