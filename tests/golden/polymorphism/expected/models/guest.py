"""What the API replies: names that begin with Guest."""

from __future__ import annotations

from .._runtime.model import Model


class Guest(Model):
    """`Guest` of the API.

    Source: `#/components/schemas/Guest`
    """

    sort: str
    """The JSON key `sort`."""
