"""What the API replies: names that begin with Added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from .pet import Pet


class Added(Model):
    """`Added` of the API.

    Source: `#/components/schemas/Added`
    """

    index: int | None = MISSING
    """The JSON key `index`."""
    place: int | None = MISSING
    """The JSON key `place`."""
    name: str | None = MISSING
    """The JSON key `name`."""
    pet: Pet | None = MISSING
    """The JSON key `pet`."""
