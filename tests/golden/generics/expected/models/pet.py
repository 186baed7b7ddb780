"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import date


class PetPage(Model):
    """`PetPage` of the API.

    Source: `#/components/schemas/PetPage`
    """

    items: list[Pet]
    """The JSON key `items`."""
    next: str | None = None
    """The JSON key `next`."""


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    born: date | None = MISSING
    """A date, `YYYY-MM-DD`."""
