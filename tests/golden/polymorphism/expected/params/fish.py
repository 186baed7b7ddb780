"""What the API takes: names that begin with Fish."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class FishParams(TypedDict, total=False):
    """`FishParams` of the API.

    Source: `#/components/schemas/Fish`
    """

    kind: Required[str]
    """The JSON key `kind`."""
    name: str
    """The JSON key `name`."""
