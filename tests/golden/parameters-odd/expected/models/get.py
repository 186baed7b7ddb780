"""What the API replies: names that begin with Get."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class GetAreaResponse(Model):
    """`GetAreaResponse` of the API.

    Source: `#/paths/~1areas~1{from}-{to}~1{box}~1{label}/get/responses/200/content/application~1json; charset=utf-8/schema`
    """

    size: int | None = MISSING
    """The JSON key `size`."""
