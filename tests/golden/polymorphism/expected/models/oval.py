"""What the API replies: names that begin with Oval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Literal


class Oval(Model):
    """`Oval` of the API.

    Source: `#/components/schemas/Oval`
    """

    family: str
    """The JSON key `family`."""
    name: Literal["oval"] | str
    """The JSON key `name`."""
    width: float | None = MISSING
    """The JSON key `width`."""
