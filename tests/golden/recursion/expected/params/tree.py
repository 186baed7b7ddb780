"""What the API takes: names that begin with Tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .json import JsonParams
    from .nest import NestParams


class TreeParams(TypedDict, total=False):
    """`TreeParams` of the API.

    Source: `#/components/schemas/Tree`
    """

    parent: TreeParams
    """The JSON key `parent`."""
    branches: Sequence[TreeParams]
    """The JSON key `branches`."""
    data: JsonParams | None
    """Any JSON."""
    nest: NestParams
    """The JSON key `nest`."""
