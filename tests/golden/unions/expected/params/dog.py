"""What the API takes: names that begin with Dog."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Annotated, Literal, Required

    from .._runtime.markers import Key
    from .size import SizeParams


class DogParams(TypedDict, total=False):
    """`DogParams` of the API.

    Source: `#/components/schemas/Dog`
    """

    pet_type: Required[Annotated[Literal["dog"], Key("petType")]]
    """The JSON key `petType`."""
    size: SizeParams | None
    """The JSON key `size`."""
    weight: float | str
    """The JSON key `weight`."""
