"""What the API takes: names that begin with Home."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .pet import PetParams


class HomeParams(TypedDict, total=False):
    """`HomeParams` of the API.

    Source: `#/$defs/home`
    """

    pets: Sequence[PetParams]
    """The JSON key `pets`."""
    itself: HomeParams
    """The JSON key `itself`."""
