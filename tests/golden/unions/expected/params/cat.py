"""What the API takes: names that begin with Cat."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Annotated, Literal, Required

    from .._runtime.markers import Key


class CatParams(TypedDict, total=False):
    """`CatParams` of the API.

    Source: `#/components/schemas/Cat`
    """

    pet_type: Required[Annotated[Literal["cat"], Key("petType")]]
    """The JSON key `petType`."""
    lives: int
    """The JSON key `lives`."""
