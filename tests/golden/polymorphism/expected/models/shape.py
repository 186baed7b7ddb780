"""What the API replies: names that begin with Shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Discriminator
    from .circle import Circle
    from .oval import Oval
    from .square import Square

Shape: TypeAlias = (
    'Annotated[Annotated[Circle | Oval, Discriminator("name", {"circle": "Circle", "disc": "Circle", "oval": "Oval"})] | Square | None, Discriminator("family", {"round": "Round", "square": "Square"})]'
)
"""`Shape` of the API.

Source: `#/components/schemas/Shape`
"""
