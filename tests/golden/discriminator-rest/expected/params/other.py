"""What the API takes: names that begin with Other."""

from __future__ import annotations

from typing import TypedDict


class OtherParams(TypedDict, total=False):
    """`OtherParams` of the API.

    Source: `#/components/schemas/Other`
    """

    kind: str
    """The JSON key `kind`."""
    legs: int
    """The JSON key `legs`."""
