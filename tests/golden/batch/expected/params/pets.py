"""What the API takes: names that begin with Pets."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Annotated, Required

    from .._runtime.markers import Check
    from .pet import PetParams


class PetsParams(TypedDict, total=False):
    """`PetsParams` of the API.

    Source: `#/components/schemas/Pets`
    """

    pets: Required[Annotated[Sequence[PetParams], Check(max_items=2)]]
    """At most 2 items."""
