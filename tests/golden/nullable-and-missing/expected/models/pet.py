"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import date

    from .chip import Chip


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: str
    """What the pet is called."""
    owner: str | None
    """Null for a stray."""
    nick: str | None = MISSING
    """The JSON key `nick`."""
    died: date | None = None
    """A date, `YYYY-MM-DD`."""
    chip: Chip | None = None
    """The JSON key `chip`."""
    id: int | None = MISSING
    """The JSON key `id`."""
