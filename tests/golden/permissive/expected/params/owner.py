"""What the API takes: names that begin with Owner."""

from __future__ import annotations

from typing import TypedDict


class OwnerParams(TypedDict, total=False):
    """`OwnerParams` of the API.

    Source: `#/components/schemas/Owner`
    """

    name: str
    """The JSON key `name`."""
