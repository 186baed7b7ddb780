"""What the API takes: names that begin with Animal."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Discriminator
    from .cat import CatParams
    from .dog import DogParams

AnimalParams: TypeAlias = (
    'Annotated[CatParams | DogParams, Discriminator("kind", {"Cat": "CatParams", "Dog": "DogParams"})]'
)
"""`AnimalParams` of the API.

Source: `#/components/schemas/Animal`
"""
