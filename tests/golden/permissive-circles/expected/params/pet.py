"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypedDict

if TYPE_CHECKING:
    from typing import Annotated, Required

    from .._runtime.markers import Discriminator

PetParams: TypeAlias = (
    'Annotated[PetCatParams | PetDogParams, Discriminator("kind", {"cat": "PetCatParams", "dog": "PetDogParams"})]'
)
"""`PetParams` of the API.

Source: `#/components/schemas/Pet`
"""


class PetCatParams(TypedDict, total=False):
    """`PetCatParams` of the API.

    Source: `#/components/schemas/Pet/oneOf/0`
    """

    kind: Required[str]
    """The JSON key `kind`."""
    parent: PetParams
    """The JSON key `parent`."""
    lives: int
    """The JSON key `lives`."""


class PetDogParams(TypedDict, total=False):
    """`PetDogParams` of the API.

    Source: `#/components/schemas/Pet/oneOf/1`
    """

    kind: Required[str]
    """The JSON key `kind`."""
    parent: PetParams
    """The JSON key `parent`."""
    tricks: int
    """The JSON key `tricks`."""
