"""What the API replies: names that begin with Toy."""

from __future__ import annotations

from .._runtime.model import Model


class Toy(Model):
    """`Toy` of the API.

    Source: `#/components/schemas/Toy`
    """

    name: str
    """The JSON key `name`."""
