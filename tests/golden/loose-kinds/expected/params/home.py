"""What the API takes: names that begin with Home."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


class HomeParams(TypedDict, total=False):
    """`HomeParams` of the API.

    Source: `#/components/schemas/Home`
    """

    pets: Sequence[Any]
    """The JSON key `pets`."""
