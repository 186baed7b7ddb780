"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from .open import Open
    from .sizes import Sizes


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: str
    """The JSON key `name`."""
    open: Open | None = MISSING
    """The JSON key `open`."""
    sizes: Sizes | None = MISSING
    """The JSON key `sizes`."""
    days: dict[str, date] | None = MISSING
    """The JSON key `days`."""
    rest: dict[str, Any] | None = MISSING
    """The JSON key `rest`."""
    none: dict[str, Any] | None = MISSING
    """The JSON key `none`."""
