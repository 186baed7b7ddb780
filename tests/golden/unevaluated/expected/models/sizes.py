"""What the API replies: names that begin with Sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Extra


class Sizes(Model):
    """`Sizes` of the API.

    Source: `#/components/schemas/Sizes`
    """

    name: str
    """The JSON key `name`."""
    additional_properties: Annotated[dict[str, int], Extra()]
    """Every other key."""
