"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required

    from .home import HomeParams


class PetParams(TypedDict, total=False):
    """`PetParams` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: Required[str]
    """The JSON key `name`."""
    age: int
    """The JSON key `age`."""
    tame: bool | None
    """The JSON key `tame`."""
    home: HomeParams
    """The JSON key `home`."""
