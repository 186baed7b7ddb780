"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Discriminator
    from .cat import Cat
    from .dog import Dog

Pet: TypeAlias = (
    'Annotated[Cat | Dog, Discriminator("petType", {"cat": "Cat", "dog": "Dog"})]'
)
"""A cat or a dog.

Source: `#/components/schemas/Pet`
"""
