"""What the API replies: names that begin with Owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from .pet import Pet


class Owner(Model):
    """`Owner` of the API.

    Source: `#/components/schemas/Owner`
    """

    pets: list[Pet] | None = MISSING
    """The JSON key `pets`."""
