"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Annotated, Any, Literal

    from .._runtime.markers import Check
    from .color import ColorParams


class PetParams(TypedDict, total=False):
    """`PetParams` of the API.

    Source: `#/components/schemas/Pet`
    """

    color: ColorParams
    """The JSON key `color`."""
    paint: str | Literal["red", "blue"]
    """The JSON key `paint`."""
    model: ColorParams | str | None
    """The JSON key `model`."""
    mixed: Literal[1, "two", True] | Annotated[float, Check(numbers=(1, 3.5))] | None
    """The JSON key `mixed`."""
    level: Literal[1, 2]
    """The JSON key `level`."""
    maybe: Literal["a", "b"] | None
    """The JSON key `maybe`."""
    narrow: Literal["b", "c"]
    """The JSON key `narrow`."""
    object: Any
    """The JSON key `object`."""
    kind: Literal["pet"]
    """The JSON key `kind`."""
    always: None
    """The JSON key `always`."""
