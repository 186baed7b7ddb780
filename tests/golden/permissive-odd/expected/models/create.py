"""What the API replies: names that begin with Create."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class CreateResponse(Model):
    """`CreateResponse` of the API.

    Source: `#/paths/~1pets/post/responses/200/content/application~1json
    X-Other: 1/schema`
    """

    name: str | None = MISSING
    """The JSON key `name`."""
