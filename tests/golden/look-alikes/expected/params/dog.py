"""What the API takes: names that begin with Dog."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required


class DogParams(TypedDict, total=False):
    """`DogParams` of the API.

    Source: `#/components/schemas/Dog`
    """

    kind: Required[Literal["Dog"]]
    """The JSON key `kind`."""
    size: Required[int]
    """The JSON key `size`."""
    age: Required[int]
    """The JSON key `age`."""
