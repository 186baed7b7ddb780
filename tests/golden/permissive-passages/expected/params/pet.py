"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class PetOwnerParams(TypedDict, total=False):
    """`PetOwnerParams` of the API.

    Source: `#/components/schemas/Pet/properties/owner`
    """

    name: Required[str]
    """The JSON key `name`."""
