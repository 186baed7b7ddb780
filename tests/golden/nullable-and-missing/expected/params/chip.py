"""What the API takes: names that begin with Chip."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Check


class ChipParams(TypedDict, total=False):
    """`ChipParams` of the API.

    Source: `#/components/schemas/Chip`
    """

    number: Annotated[str, Check(min_length=2, pattern="^\\d+$")]
    """At least 2 characters. Matches `"^\\\\d+$"`."""
