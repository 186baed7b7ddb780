"""What the API replies: names that begin with Owl."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Owl(Model):
    """`Owl` of the API.

    Source: `#/components/schemas/Owl`
    """

    eyes: int | None = MISSING
    """The JSON key `eyes`."""
