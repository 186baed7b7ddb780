"""What the API replies: names that begin with Rope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Literal


class Rope(Model):
    """`Rope` of the API.

    Source: `#/components/schemas/Rope`
    """

    sort: Literal["ball", "rope", "any"] | str
    """The JSON key `sort`."""
    length: float | None = MISSING
    """The JSON key `length`."""
