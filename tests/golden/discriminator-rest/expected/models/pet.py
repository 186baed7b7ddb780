"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Discriminator
    from .cat import Cat
    from .other import Other

Pet: TypeAlias = (
    'Annotated[Cat | Other, Discriminator("kind", {"cat": "Cat", "Other": "Other"}, "Other")]'
)
"""`Pet` of the API.

Source: `#/components/schemas/Pet`
"""
