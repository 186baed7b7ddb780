"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TypedDict


class PetParams(TypedDict, total=False):
    """`PetParams` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: str
    """The JSON key `name`."""
