"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import date


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    id: int
    """The JSON key `id`."""
    born: date
    """A date, `YYYY-MM-DD`."""
