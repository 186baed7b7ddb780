"""What the API takes: names that begin with Dog."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Annotated, Required

    from .._runtime.markers import Check


class DogParams(TypedDict, total=False):
    """`DogParams` of the API.

    Source: `#/components/schemas/Dog`
    """

    word: Required[Annotated[str, Check(min_length=1)]]
    """At least 1 characters."""
    home: DogHomeParams
    """The JSON key `home`."""


class DogHomeParams(TypedDict, total=False):
    """`DogHomeParams` of the API.

    Source: `#/components/schemas/Dog/properties/home`
    """

    zip: int
    """The JSON key `zip`."""
