"""What the API takes: names that begin with Toy."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Literal, Required


class ToyParams(TypedDict, total=False):
    """`ToyParams` of the API.

    Source: `#/components/schemas/Toy`
    """

    sort: Required[Literal["ball", "rope", "any"]]
    """The JSON key `sort`."""
