"""How an operation answers page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..diagnostics import Location
from .schema import Schema

if TYPE_CHECKING:
    from .operation import Parameter

PagingStyle: TypeAlias = Literal["cursor", "offset", "page", "link"]
PAGING_STYLES: tuple[PagingStyle, ...] = ("cursor", "offset", "page", "link")


@dataclass(frozen=True, slots=True)
class Paging:
    """`x-pagination`: the operation answers page by page.

    `items` is a JSON Pointer to the list in the reply, `item` the schema of its items.
    `carrier` is what carries cursor, offset or number: a parameter, the name of a
    property of the JSON body, or None for links. `next`, `has_more`, `total` and
    `pages` are JSON Pointers into the reply; `key` is a member of the last item, and
    `first` the number of the first page. `limit` carries the size of a page, `size` is
    its default; `is_full` says that a page with fewer items is the last one.
    """

    at: Location
    style: PagingStyle
    items: str
    item: Schema
    carrier: Parameter | str | None
    next: str | None
    key: str | None
    has_more: str | None
    total: str | None
    pages: str | None
    first: int
    limit: Parameter | str | None
    size: int | None
    is_full: bool
