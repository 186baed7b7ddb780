"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Key


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    petName: str | None = MISSING
    """The JSON key `petName`."""
    pet_name: str | None = MISSING
    """The JSON key `pet_name`."""
    pet_minus_name: Annotated[str | None, Key("pet-name")] = MISSING
    """The JSON key `pet-name`."""


class PetSchema(Model):
    """`PetSchema` of the API.

    Source: `#/components/schemas/pet`
    """

    underscore_id: Annotated[str | None, Key("_id")] = MISSING
    """The JSON key `_id`."""
    id: str | None = MISSING
    """The JSON key `id`."""
