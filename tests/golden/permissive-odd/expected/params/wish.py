"""What the API takes: names that begin with Wish."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal


class WishRequestParams(TypedDict, total=False):
    """`WishRequestParams` of the API.

    Source: `#/paths/~1cats/post/requestBody/content/application~1json/schema`
    """

    kinds: Sequence[Literal["cat", "dog"]]
    """The JSON key `kinds`."""
