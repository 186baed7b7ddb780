"""What the API replies: names that begin with Dog."""

from __future__ import annotations

from .._runtime.model import Model


class Dog(Model):
    """`Dog` of the API.

    Source: `#/components/schemas/Dog`
    """

    kind: str
    """The JSON key `kind`."""
    tail: bool
    """The JSON key `tail`."""
