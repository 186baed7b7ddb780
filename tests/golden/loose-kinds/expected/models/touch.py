"""What the API replies: names that begin with Touch."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class TouchResponse(Model):
    """`TouchResponse` of the API.

    Source: `#/paths/~1pets/post/responses/200/content/application~1json/schema`
    """

    box: TouchResponseBox | None = MISSING
    """The JSON key `box`."""


class TouchResponseBox(Model):
    """`TouchResponseBox` of the API.

    Source: `#/paths/~1pets/post/responses/200/content/application~1json/schema/properties/box`
    """

    color: str | None = MISSING
    """The JSON key `color`."""
