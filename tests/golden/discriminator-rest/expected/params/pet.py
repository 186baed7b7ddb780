"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Discriminator
    from .cat import CatParams
    from .other import OtherParams

PetParams: TypeAlias = (
    'Annotated[CatParams | OtherParams, Discriminator("kind", {"cat": "CatParams", "Other": "OtherParams"}, "OtherParams")]'
)
"""`PetParams` of the API.

Source: `#/components/schemas/Pet`
"""
