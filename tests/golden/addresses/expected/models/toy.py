"""What the API replies: names that begin with Toy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from .pet import Pet


class Toy(Model):
    """`Toy` of the API.

    Source: `#/Toy`
    """

    name: str | None = MISSING
    """The JSON key `name`."""
    of: Pet | None = MISSING
    """Pet"""
