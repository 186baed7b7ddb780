"""What the API takes: names that begin with Rope."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required


class RopeParams(TypedDict, total=False):
    """`RopeParams` of the API.

    Source: `#/components/schemas/Rope`
    """

    sort: Required[Literal["ball", "rope", "any"]]
    """The JSON key `sort`."""
    length: float
    """The JSON key `length`."""
