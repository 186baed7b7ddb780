"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Any, Literal

    from .color import Color


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    color: Color | None = MISSING
    """The JSON key `color`."""
    paint: str | None = MISSING
    """The JSON key `paint`."""
    model: str | None = None
    """The JSON key `model`."""
    mixed: Literal[1, "two", True] | int | str | float | bool | None = None
    """The JSON key `mixed`."""
    level: Literal[1, 2] | int | None = MISSING
    """The JSON key `level`."""
    maybe: Literal["a", "b"] | str | None = None
    """The JSON key `maybe`."""
    narrow: Literal["b", "c"] | str | None = MISSING
    """The JSON key `narrow`."""
    object: Any = None
    """The JSON key `object`."""
    kind: Literal["pet"] | str | None = MISSING
    """The JSON key `kind`."""
    always: None = None
    """The JSON key `always`."""
