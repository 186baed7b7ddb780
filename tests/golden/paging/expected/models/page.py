"""What the API replies: names that begin with Page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from .pet import Pet


class Page(Model):
    """`Page` of the API.

    Source: `#/components/schemas/Page`
    """

    data: list[Pet] | None = None
    """The JSON key `data`."""
    next: str | None = None
    """The JSON key `next`."""
    more: bool | None = MISSING
    """The JSON key `more`."""
    total: int | None = MISSING
    """The JSON key `total`."""
