"""What the API replies: names that begin with Done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from .added import Added
    from .refused import Refused


class Done(Model):
    """`Done` of the API.

    Source: `#/components/schemas/Done`
    """

    data: DoneData | None = MISSING
    """The JSON key `data`."""


class DoneData(Model):
    """`DoneData` of the API.

    Source: `#/components/schemas/Done/properties/data`
    """

    added: list[Added] | None = MISSING
    """The JSON key `added`."""
    refused: list[Refused] | None = MISSING
    """The JSON key `refused`."""
