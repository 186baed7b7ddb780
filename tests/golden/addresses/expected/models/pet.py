"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from .home import Home
    from .toy import Toy


class Pet(Model):
    """Pet

    Source: `#`
    """

    mother: Pet | None = MISSING
    """Pet"""
    toy: Toy | None = MISSING
    """The JSON key `toy`."""
    home: Home | None = MISSING
    """The JSON key `home`."""
