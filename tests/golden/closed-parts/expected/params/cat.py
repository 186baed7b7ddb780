"""What the API takes: names that begin with Cat."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from datetime import date
    from typing import Required


class CatParams(TypedDict, total=False):
    """`CatParams` of the API.

    Source: `#/components/schemas/Cat`
    """

    name: Required[str]
    """The JSON key `name`."""
    born: Required[date | str]
    """A date, `YYYY-MM-DD`."""


_READ_ONLY = {
    "CatParams": ["id"],
}
"""The keys of replies that are left out of requests, by class."""
