"""What the API takes: names that begin with Cat."""

from __future__ import annotations

from typing import TypedDict


class CatParams(TypedDict, total=False):
    """`CatParams` of the API.

    Source: `#/components/schemas/Cat`
    """

    kind: str
    """The JSON key `kind`."""
    lives: int
    """The JSON key `lives`."""
