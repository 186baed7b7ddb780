"""What the API takes: names that begin with Search."""

from __future__ import annotations

from typing import TypedDict


class SearchParams(TypedDict, total=False):
    """`SearchParams` of the API.

    Source: `#/components/schemas/Search`
    """

    skip: int
    """The JSON key `skip`."""
    color: str
    """The JSON key `color`."""
