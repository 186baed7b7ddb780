"""What the API replies: names that begin with Cat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Annotated, Literal

    from .._runtime.markers import Key


class Cat(Model):
    """`Cat` of the API.

    Source: `#/components/schemas/Cat`
    """

    pet_type: Annotated[Literal["cat"] | str, Key("petType")]
    """The JSON key `petType`."""
    lives: int | None = MISSING
    """The JSON key `lives`."""
