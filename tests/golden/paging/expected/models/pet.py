"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from .._runtime.model import Model


class Pet(Model):
    """`Pet` of the API.

    Source: `#/components/schemas/Pet`
    """

    id: str
    """The JSON key `id`."""
