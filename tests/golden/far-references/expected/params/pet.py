"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Annotated, Required

    from .._runtime.markers import Check
    from .animal import AnimalParams


class PetParams(TypedDict, total=False):
    """`PetParams` of the API.

    Source: `#/components/schemas/Pet`
    """

    owner: Required[PetOwner1Params | str]
    """The JSON key `owner`."""
    second: PetOwner1Params
    """The JSON key `second`."""
    animal: Required[AnimalParams]
    """The JSON key `animal`."""
    home: PetHomeParams | None
    """The JSON key `home`."""
    birthplace: Annotated[str, Check(max_length=20)]
    """The JSON key `birthplace`."""


class PetOwner1Params(TypedDict, total=False):
    """`PetOwner1Params` of the API.

    Source: `#/components/schemas/Pet/properties/owner/oneOf/0`
    """

    name: Required[Annotated[str, Check(min_length=2)]]
    """At least 2 characters."""


class PetHomeParams(TypedDict, total=False):
    """`PetHomeParams` of the API.

    Source: `#/components/schemas/Pet/properties/home/type/object`
    """

    town: Required[Annotated[str, Check(max_length=20)]]
    """At most 20 characters."""


_READ_ONLY = {
    "PetParams": ["id"],
}
"""The keys of replies that are left out of requests, by class."""
