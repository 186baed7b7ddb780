"""What the API replies: names that begin with Ball."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Literal


class Ball(Model):
    """`Ball` of the API.

    Source: `#/components/schemas/Ball`
    """

    sort: Literal["ball"] | str
    """The JSON key `sort`."""
    radius: float
    """The JSON key `radius`."""
