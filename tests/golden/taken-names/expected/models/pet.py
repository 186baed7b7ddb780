"""What the API replies: names that begin with Pet."""

from __future__ import annotations

from .._runtime.missing import MISSING
from .._runtime.model import Model


class PetParamsModel(Model):
    """`PetParamsModel` of the API.

    Source: `#/components/schemas/PetParams`
    """

    age: float | None = MISSING
    """The JSON key `age`."""
