"""What the API takes: names that begin with Ball."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required


class BallParams(TypedDict, total=False):
    """`BallParams` of the API.

    Source: `#/components/schemas/Ball`
    """

    sort: Required[Literal["ball"]]
    """The JSON key `sort`."""
    radius: Required[float]
    """The JSON key `radius`."""
