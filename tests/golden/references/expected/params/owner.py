"""What the API takes: names that begin with Owner."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .pet import PetParams


class OwnerParams(TypedDict, total=False):
    """`OwnerParams` of the API.

    Source: `#/components/schemas/Owner`
    """

    pets: Sequence[PetParams]
    """The JSON key `pets`."""
