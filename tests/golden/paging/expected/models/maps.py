"""What the API replies: names that begin with Maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Any

    from .pet import Pet


class Maps(Model):
    """`Maps` of the API.

    Source: `#/components/schemas/Maps`
    """

    kinds: dict[str, list[Pet]] | None = MISSING
    """The JSON key `kinds`."""
    links: dict[str, Any] | None = MISSING
    """The JSON key `links`."""
