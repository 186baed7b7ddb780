"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from .home import HomeParams
    from .toy import ToyParams


class PetParams(TypedDict, total=False):
    """Pet

    Source: `#`
    """

    mother: PetParams
    """Pet"""
    toy: ToyParams
    """The JSON key `toy`."""
    home: HomeParams
    """The JSON key `home`."""
