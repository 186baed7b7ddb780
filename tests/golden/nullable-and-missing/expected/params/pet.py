"""What the API takes: names that begin with Pet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from datetime import date
    from typing import Required

    from .chip import ChipParams


class PetParams(TypedDict, total=False):
    """`PetParams` of the API.

    Source: `#/components/schemas/Pet`
    """

    name: Required[str]
    """What the pet is called."""
    owner: Required[str | None]
    """Null for a stray."""
    nick: str
    """The JSON key `nick`."""
    died: date | str | None
    """A date, `YYYY-MM-DD`."""
    chip: ChipParams | None
    """The JSON key `chip`."""
    secret: str
    """The JSON key `secret`."""


_READ_ONLY = {
    "PetParams": ["id"],
}
"""The keys of replies that are left out of requests, by class."""
