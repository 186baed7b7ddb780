"""What the API replies: names that begin with Bird."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Literal


class Bird(Model):
    """`Bird` of the API.

    Source: `#/components/schemas/Bird`
    """

    kind: Literal["Dog", "Bird"] | str
    """The JSON key `kind`."""
    song: str | None = MISSING
    """The JSON key `song`."""
