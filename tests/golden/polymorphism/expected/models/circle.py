"""What the API replies: names that begin with Circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Literal


class Circle(Model):
    """`Circle` of the API.

    Source: `#/components/schemas/Circle`
    """

    family: str
    """The JSON key `family`."""
    name: Literal["circle", "disc"] | str
    """The JSON key `name`."""
    radius: float
    """The JSON key `radius`."""
