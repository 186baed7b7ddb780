"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Required


class PetParams(TypedDict, total=False):
    """`PetParams` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: Required[str]
    """The JSON key `name`."""
    tags: Sequence[str]
    """The JSON key `tags`."""
