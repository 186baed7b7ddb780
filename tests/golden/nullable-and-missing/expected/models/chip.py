"""What the API replies: names that begin with Chip."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class Chip(Model):
    """`Chip` of the API.

    Source: `#/components/schemas/Chip`
    """

    number: str | None = MISSING
    """At least 2 characters. Matches `"^\\\\d+$"`."""
