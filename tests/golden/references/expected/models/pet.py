"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from .owner import Owner


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    id: int | None = MISSING
    """The JSON key `id`."""
    name: str | None = MISSING
    """The JSON key `name`."""
    mother: Pet | None = MISSING
    """The JSON key `mother`."""
    owner: Owner | None = MISSING
    """The JSON key `owner`."""
