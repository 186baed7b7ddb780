"""What the API takes: names that begin with Tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Annotated, Required

    from .._runtime.markers import Check


class TreeParams(TypedDict, total=False):
    """`TreeParams` of the API.

    Source: `#/components/schemas/Tree`
    """

    name: Annotated[str, Check(min_length=2, max_length=4)]
    """2 to 4 characters."""
    trees: Required[Sequence[TreeParams]]
    """The JSON key `trees`."""
