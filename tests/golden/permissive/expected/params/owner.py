"""What the API takes: names that begin with Owner."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class OwnerParams(TypedDict, total=False):
    """`OwnerParams` of the API.

    Source: `#/components/schemas/Owner`
    """

    name: Required[str]
    """The JSON key `name`."""
