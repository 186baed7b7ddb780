"""What the API takes: names that begin with Shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Annotated, Any

    from .._runtime.markers import ByPattern, ByPlace, Check
    from .book import BookParams


class ShelfParams(TypedDict, total=False):
    """`ShelfParams` of the API.

    Source: `#/components/schemas/Shelf`
    """

    anything: Any
    """The JSON key `anything`."""
    free: Mapping[str, Any]
    """The JSON key `free`."""
    counts: Annotated[Mapping[str, int], Check(max_properties=2)]
    """At most 2 keys."""
    books: Mapping[str, BookParams]
    """The JSON key `books`."""
    dates: Annotated[Mapping[str, date | str], ByPattern({"^d": "date | str"}, None)]
    """The JSON key `dates`."""
    empty: Sequence[Annotated[Mapping[str, Any], Check(max_properties=0)]]
    """The JSON key `empty`."""
    none: Mapping[str, Annotated[Sequence[str], Check(max_items=0)]]
    """The JSON key `none`."""
    full: Annotated[
        Sequence[date | str | int],
        ByPlace("date | str", "int", others="Any"),
        Check(max_items=2),
    ]
    """At most 2 items."""
    pair: Annotated[
        Sequence[str | int], ByPlace("str", "int", others=None), Check(max_items=2)
    ]
    """The JSON key `pair`."""
    open: Annotated[Sequence[Any], ByPlace("int", "date | str", others="Any")]
    """The JSON key `open`."""
    rows: Annotated[
        Sequence[date | str | str] | None, ByPlace("date | str", others="str")
    ]
    """The JSON key `rows`."""
    kinds: Annotated[
        Mapping[str, date | str | str] | None, ByPattern({"^d": "date | str"}, "str")
    ]
    """The JSON key `kinds`."""
