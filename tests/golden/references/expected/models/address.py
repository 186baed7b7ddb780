"""What the API replies: names that begin with Address."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Address(Model):
    """`Address` of the API.

    Source: `#/components/schemas/Address`
    """

    zip: int | None = MISSING
    """The JSON key `zip`."""
