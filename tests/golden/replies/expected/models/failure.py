"""What the API replies: names that begin with Failure."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Failure(Model):
    """`Failure` of the API.

    Source: `#/components/schemas/Failure`
    """

    message: str | None = MISSING
    """The JSON key `message`."""
