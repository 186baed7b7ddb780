"""What the API replies: names that begin with Answer."""

from __future__ import annotations

from .._runtime.model import Model


class Answer(Model):
    """`Answer` of the API.

    Source: `#/components/schemas/Answer`
    """

    text: str
    """The JSON key `text`."""
