"""What the API takes: names that begin with Book."""

from __future__ import annotations

from typing import TypedDict


class BookParams(TypedDict, total=False):
    """`BookParams` of the API.

    Source: `#/components/schemas/Book`
    """

    title: str
    """The JSON key `title`."""
