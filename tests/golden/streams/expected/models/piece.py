"""What the API replies: names that begin with Piece."""

from __future__ import annotations

from .._runtime.model import Model


class Piece(Model):
    """`Piece` of the API.

    Source: `#/components/schemas/Piece`
    """

    delta: str
    """The JSON key `delta`."""
