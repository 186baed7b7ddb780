"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from .owner import OwnerParams


class PetParams(TypedDict, total=False):
    """`PetParams` of the API.

    Source: `#/components/schemas/Pet`
    """

    id: int
    """The JSON key `id`."""
    name: str
    """The JSON key `name`."""
    mother: PetParams
    """The JSON key `mother`."""
    owner: OwnerParams
    """The JSON key `owner`."""
