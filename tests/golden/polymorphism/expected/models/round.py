"""What the API replies: names that begin with Round."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Discriminator
    from .circle import Circle
    from .oval import Oval

Round: TypeAlias = (
    'Annotated[Circle | Oval, Discriminator("name", {"circle": "Circle", "disc": "Circle", "oval": "Oval"})]'
)
"""`Round` of the API.

Source: `#/components/schemas/Round`
"""
