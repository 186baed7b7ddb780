"""What the API replies: names that begin with Born."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Literal

    from .pet import Pet


class Born(Model):
    """`Born` of the API.

    Source: `#/components/schemas/Born`
    """

    type: Literal["born"] | str
    """The JSON key `type`."""
    pet: Pet | None = MISSING
    """The JSON key `pet`."""
