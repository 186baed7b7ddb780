"""What the API replies: names that begin with Animal."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Discriminator
    from .cat import Cat
    from .dog import Dog

Animal: TypeAlias = (
    'Annotated[Cat | Dog, Discriminator("kind", {"Cat": "Cat", "Dog": "Dog"})]'
)
"""`Animal` of the API.

Source: `#/components/schemas/Animal`
"""
