"""What the API replies: names that begin with Puppy."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Puppy(Model):
    """`Puppy` of the API.

    Source: `#/components/schemas/Puppy`
    """

    kind: str
    """The JSON key `kind`."""
    name: str | None = MISSING
    """The JSON key `name`."""
    size: int
    """The JSON key `size`."""
    weeks: int | None = MISSING
    """The JSON key `weeks`."""
