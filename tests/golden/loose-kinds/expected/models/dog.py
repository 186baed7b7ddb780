"""What the API replies: names that begin with Dog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Literal


class Dog(Model):
    """`Dog` of the API.

    Source: `#/components/schemas/Dog`
    """

    kind: Literal["Dog", "Bird"] | str
    """The JSON key `kind`."""
    bark: str | None = MISSING
    """The JSON key `bark`."""
