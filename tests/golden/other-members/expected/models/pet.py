"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import date
    from typing import Annotated

    from .._runtime.markers import Extra, Key
    from .tags import Tags


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: str
    """The JSON key `name`."""
    additional_properties_: Annotated[bool | None, Key("additional_properties")] = (
        MISSING
    )
    """The JSON key `additional_properties`."""
    tags: Tags | None = MISSING
    """The JSON key `tags`."""
    additional_properties: Annotated[dict[str, date], Extra()]
    """Every other key."""
