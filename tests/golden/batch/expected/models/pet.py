"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from .home import Home


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: str
    """The JSON key `name`."""
    age: int | None = MISSING
    """The JSON key `age`."""
    tame: bool | None = None
    """The JSON key `tame`."""
    home: Home | None = MISSING
    """The JSON key `home`."""
