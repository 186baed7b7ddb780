"""What the API takes: names that begin with List."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from datetime import datetime


class ListMarksItemParams(TypedDict, total=False):
    """`ListMarksItemParams` of the API.

    Source: `#/paths/~1{shop{name}}~1{{ size }}/get/parameters/2/schema/items`
    """

    at: datetime | str
    """An RFC 3339 timestamp."""
