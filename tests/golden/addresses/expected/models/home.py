"""What the API replies: names that begin with Home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from .pet import Pet


class Home(Model):
    """`Home` of the API.

    Source: `#/$defs/home`
    """

    pets: list[Pet] | None = MISSING
    """The JSON key `pets`."""
    itself: Home | None = MISSING
    """The JSON key `itself`."""
