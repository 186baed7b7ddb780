"""What the API takes: names that begin with Puppy."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class PuppyParams(TypedDict, total=False):
    """`PuppyParams` of the API.

    Source: `#/components/schemas/Puppy`
    """

    kind: Required[str]
    """The JSON key `kind`."""
    name: str
    """The JSON key `name`."""
    size: Required[int]
    """The JSON key `size`."""
    weeks: int
    """The JSON key `weeks`."""
