"""What the API takes: names that begin with Dog."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class DogParams(TypedDict, total=False):
    """`DogParams` of the API.

    Source: `#/components/schemas/Dog`
    """

    kind: str
    """The JSON key `kind`."""
    tail: Required[bool]
    """The JSON key `tail`."""
