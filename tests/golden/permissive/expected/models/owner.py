"""What the API replies: names that begin with Owner."""

from __future__ import annotations

from .._runtime.model import Model


class Owner(Model):
    """`Owner` of the API.

    Source: `#/components/schemas/Owner`
    """

    name: str
    """The JSON key `name`."""
