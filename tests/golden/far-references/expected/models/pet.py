"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from .animal import Animal


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    id: int | None = MISSING
    """The JSON key `id`."""
    owner: PetOwner1 | str
    """The JSON key `owner`."""
    second: PetOwner1 | None = MISSING
    """The JSON key `second`."""
    animal: Animal
    """The JSON key `animal`."""
    home: PetHome | None = None
    """The JSON key `home`."""
    birthplace: str | None = MISSING
    """The JSON key `birthplace`."""


class PetOwner1(Model):
    """`PetOwner1` of the API.

    Source: `#/components/schemas/Pet/properties/owner/oneOf/0`
    """

    name: str
    """At least 2 characters."""


class PetHome(Model):
    """`PetHome` of the API.

    Source: `#/components/schemas/Pet/properties/home/type/object`
    """

    town: str
    """At most 20 characters."""
