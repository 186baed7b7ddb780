"""What the API replies: names that begin with Owner."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Owner(Model):
    """`Owner` of the API.

    Source: `#/components/schemas/Owner`
    """

    name: str | None = MISSING
    """The JSON key `name`."""
