"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Any


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: str
    """The JSON key `name`."""
    owner: Any
    """whose it is"""
    tags: list[Any] | None = MISSING
    """The JSON key `tags`."""
