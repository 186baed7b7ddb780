"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: str | None = MISSING
    """The JSON key `name`."""
