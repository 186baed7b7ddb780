"""What the API replies: names that begin with Event."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Discriminator
    from .born import Born
    from .died import Died

Event: TypeAlias = (
    'Annotated[Born | Died, Discriminator("type", {"born": "Born", "died": "Died"})]'
)
"""`Event` of the API.

Source: `#/components/schemas/Event`
"""
