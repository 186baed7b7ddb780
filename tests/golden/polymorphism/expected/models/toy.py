"""What the API replies: names that begin with Toy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Literal


class Toy(Model):
    """`Toy` of the API.

    Source: `#/components/schemas/Toy`
    """

    sort: Literal["ball", "rope", "any"] | str
    """The JSON key `sort`."""
