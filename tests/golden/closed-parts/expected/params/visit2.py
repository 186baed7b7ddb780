"""What the API takes: names that begin with Visit2."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Annotated, Required

    from .._runtime.markers import ByPlace, Check


class Visit2Params(TypedDict, total=False):
    """`Visit2Params` of the API.

    Source: `#/components/schemas/Visit/oneOf/1`
    """

    id: Required[int]
    """The JSON key `id`."""
    name: Required[str]
    """The JSON key `name`."""
    place: Required[
        Annotated[
            Sequence[str], ByPlace("str", others=None), Check(min_items=1, max_items=1)
        ]
    ]
    """At least 1 items."""
    free: Required[bool]
    """The JSON key `free`."""
