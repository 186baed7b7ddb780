"""What the API replies: names that begin with Book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Annotated

    from .._runtime.markers import Extra


class Book(Model):
    """`Book` of the API.

    Source: `#/components/schemas/Book`
    """

    title: str | None = MISSING
    """The JSON key `title`."""
    additional_properties: Annotated[dict[str, datetime], Extra()]
    """Every other key."""
