"""What the API replies: names that begin with Open."""

from __future__ import annotations

from .._runtime.model import Model


class Open(Model):
    """`Open` of the API.

    Source: `#/components/schemas/Open`
    """

    name: str
    """The JSON key `name`."""
