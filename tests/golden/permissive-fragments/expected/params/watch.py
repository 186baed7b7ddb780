"""What the API takes: names that begin with Watch."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Required


class WatchParams(TypedDict, total=False):
    """`WatchParams` of the API.

    Source: `#/components/schemas/Watch`
    """

    hours: Required[int]
    """The JSON key `hours`."""
