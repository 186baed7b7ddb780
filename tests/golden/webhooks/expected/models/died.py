"""What the API replies: names that begin with Died."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Literal


class Died(Model):
    """`Died` of the API.

    Source: `#/components/schemas/Died`
    """

    type: Literal["died"] | str
    """The JSON key `type`."""
    id: int | None = MISSING
    """The JSON key `id`."""
