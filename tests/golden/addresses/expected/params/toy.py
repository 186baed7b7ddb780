"""What the API takes: names that begin with Toy."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from .pet import PetParams


class ToyParams(TypedDict, total=False):
    """`ToyParams` of the API.

    Source: `#/Toy`
    """

    name: str
    """The JSON key `name`."""
    of: PetParams
    """Pet"""
