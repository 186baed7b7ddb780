"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Any

    from .owner import Owner


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: str | None = MISSING
    """Example: `5`."""
    kind: Any = None
    """The JSON key `kind`."""
    owner: Owner | None = MISSING
    """The JSON key `owner`."""
    tags: list[Any] | None = MISSING
    """The JSON key `tags`."""
