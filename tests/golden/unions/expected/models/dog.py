"""What the API replies: names that begin with Dog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Annotated, Literal

    from .._runtime.markers import Key
    from .size import Size


class Dog(Model):
    """`Dog` of the API.

    Source: `#/components/schemas/Dog`
    """

    pet_type: Annotated[Literal["dog"] | str, Key("petType")]
    """The JSON key `petType`."""
    size: Size | None = None
    """The JSON key `size`."""
    weight: float | str | None = MISSING
    """The JSON key `weight`."""
