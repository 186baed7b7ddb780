"""What the API replies: names that begin with Other."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Other(Model):
    """`Other` of the API.

    Source: `#/components/schemas/Other`
    """

    kind: str | None = MISSING
    """The JSON key `kind`."""
    legs: int | None = MISSING
    """The JSON key `legs`."""
