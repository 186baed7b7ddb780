"""What the API replies: names that begin with Cat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import date


class Cat(Model):
    """`Cat` of the API.

    Source: `#/components/schemas/Cat`
    """

    id: int
    """The JSON key `id`."""
    name: str
    """The JSON key `name`."""
    born: date
    """A date, `YYYY-MM-DD`."""
