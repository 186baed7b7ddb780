"""What the API takes: names that begin with Wish."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class WishParams(TypedDict, total=False):
    """`WishParams` of the API.

    Source: `#/components/schemas/Wish`
    """

    file: Required[str]
    """The JSON key `file`."""
