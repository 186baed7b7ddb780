"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .owner import OwnerParams


class PetParams(TypedDict, total=False):
    """`PetParams` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: str
    """Example: `5`."""
    kind: Any
    """The JSON key `kind`."""
    owner: OwnerParams
    """The JSON key `owner`."""
    tags: Sequence[Any]
    """The JSON key `tags`."""
