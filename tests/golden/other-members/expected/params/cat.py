"""What the API takes: names that begin with Cat."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class CatParams(TypedDict, total=False):
    """`CatParams` of the API.

    Source: `#/components/schemas/Cat`
    """

    name: str
    """The JSON key `name`."""
    toy: str
    """The JSON key `toy`."""
    lives: Required[int]
    """The JSON key `lives`."""


_READ_ONLY = {
    "CatParams": ["id"],
}
"""The keys of replies that are left out of requests, by class."""
