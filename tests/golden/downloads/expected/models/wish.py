"""What the API replies: names that begin with Wish."""

from __future__ import annotations

from .._runtime.model import Model


class Wish(Model):
    """`Wish` of the API.

    Source: `#/components/schemas/Wish`
    """

    file: str
    """The JSON key `file`."""
