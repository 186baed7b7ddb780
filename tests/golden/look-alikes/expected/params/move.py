"""What the API takes: names that begin with Move."""

from __future__ import annotations

from typing import TypedDict


class MoveParams(TypedDict, total=False):
    """Exactly 1 keys.

    Source: `#/components/schemas/Move`
    """

    to: str
    """The JSON key `to`."""
    by: int
    """The JSON key `by`."""
