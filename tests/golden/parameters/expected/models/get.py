"""What the API replies: names that begin with Get."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class GetPetToyResponse(Model):
    """`GetPetToyResponse` of the API.

    Source: `#/paths/~1pets~1{petId}~1toys~1{toy-id}/get/responses/200/content/application~1json/schema`
    """

    name: str | None = MISSING
    """The JSON key `name`."""
