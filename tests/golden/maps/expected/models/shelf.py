"""What the API replies: names that begin with Shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

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
    full: list[date | int] | None = MISSING
    """At most 2 items."""
    pair: list[str | int] | None = MISSING
    """The JSON key `pair`."""
