"""What the API replies: names that begin with Shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import date
    from typing import Annotated, Any

    from .._runtime.markers import ByPattern, ByPlace
    from .book import Book


class Shelf(Model):
    """`Shelf` of the API.

    Source: `#/components/schemas/Shelf`
    """

    anything: Any = None
    """The JSON key `anything`."""
    free: dict[str, Any] | None = MISSING
    """The JSON key `free`."""
    counts: dict[str, int] | None = MISSING
    """At most 2 keys."""
    books: dict[str, Book] | None = MISSING
    """The JSON key `books`."""
    dates: dict[str, date] | None = MISSING
    """The JSON key `dates`."""
    empty: list[dict[str, Any]] | None = MISSING
    """The JSON key `empty`."""
    none: dict[str, list[str]] | None = MISSING
    """The JSON key `none`."""
    full: Annotated[list[date | int] | None, ByPlace("date", "int", others="Any")] = (
        MISSING
    )
    """At most 2 items."""
    pair: Annotated[list[str | int] | None, ByPlace("str", "int", others=None)] = (
        MISSING
    )
    """The JSON key `pair`."""
    open: Annotated[list[Any] | None, ByPlace("int", "date", others="Any")] = MISSING
    """The JSON key `open`."""
    rows: Annotated[list[date | str] | None, ByPlace("date", others="str")] = None
    """The JSON key `rows`."""
    kinds: Annotated[dict[str, date | str] | None, ByPattern({"^d": "date"}, "str")] = (
        None
    )
    """The JSON key `kinds`."""
