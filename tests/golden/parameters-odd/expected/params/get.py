"""What the API takes: names that begin with Get."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Annotated

    from .._runtime.markers import Key


class GetSizePageParams(TypedDict, total=False):
    """`GetSizePageParams` of the API.

    Source: `#/paths/~1sizes~1{width}{unit}/get/parameters/3/content/application~1x-www-form-urlencoded/schema`
    """

    from_: Annotated[int, Key("from")]
    """The JSON key `from`."""


class GetSizeColorsParams(TypedDict, total=False):
    """`GetSizeColorsParams` of the API.

    Source: `#/paths/~1sizes~1{width}{unit}/get/parameters/5/schema`
    """

    names: Sequence[str]
    """The JSON key `names`."""
    shades: Sequence[GetSizeColorsShadesItemParams]
    """The JSON key `shades`."""


class GetAreaBoxParams(TypedDict, total=False):
    """`GetAreaBoxParams` of the API.

    Source: `#/paths/~1areas~1{from}-{to}~1{box}~1{label}/get/parameters/2/schema`
    """

    left: int
    """The JSON key `left`."""
    top: int
    """The JSON key `top`."""


class GetSizeColorsShadesItemParams(TypedDict, total=False):
    """`GetSizeColorsShadesItemParams` of the API.

    Source: `#/paths/~1sizes~1{width}{unit}/get/parameters/5/schema/properties/shades/items`
    """

    red: int
    """The JSON key `red`."""
