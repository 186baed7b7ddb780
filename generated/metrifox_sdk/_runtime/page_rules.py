"""How generated code declares an operation that answers page by page."""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeAlias, TypeVar

from .value import Value

T_co = TypeVar("T_co", covariant=True)

Style: TypeAlias = Literal["cursor", "offset", "page", "link"]


class PageRules(Value, Generic[T_co]):
    """How an operation answers page by page.

    style: what asks for a page: a cursor, an offset, a number, or a link.
    items: JSON Pointer to the list in the reply.
    item_type: type expression of one item.
    argument: the argument that carries cursor, offset or number; None for a link.
    in_body: it is a property of the JSON body, not a parameter.
    next: JSON Pointer to what asks for the next page; without it a link is in `Link`.
    key: the member of the last item that is the next cursor.
    has_more: JSON Pointer to whether there are more.
    total, pages: JSON Pointers to how many items and pages there are.
    first: the number of the first page.
    limit: the argument that says how many items a page holds, `size` its default.
    full: a page of fewer items than that is the last one.

    `T_co` is what `item_type` names.
    """

    __slots__ = (
        "argument",
        "first",
        "full",
        "has_more",
        "in_body",
        "item_type",
        "items",
        "key",
        "limit",
        "next",
        "pages",
        "ready",
        "size",
        "style",
        "total",
    )

    def __init__(
        self,
        style: Style,
        items: str,
        item_type: str,
        *,
        argument: str | None = None,
        in_body: bool = False,
        next: str | None = None,
        key: str | None = None,
        has_more: str | None = None,
        total: str | None = None,
        pages: str | None = None,
        first: int = 1,
        limit: str | None = None,
        size: int | None = None,
        full: bool = False,
    ) -> None:
        self.style: Style = style
        self.items = items
        self.item_type = item_type
        self.argument = argument
        self.in_body = in_body
        self.next = next
        self.key = key
        self.has_more = has_more
        self.total = total
        self.pages = pages
        self.first = first
        self.limit = limit
        self.size = size
        self.full = full
        self.ready: Any = None  # made and read by pages_run.py alone, which types it

    def _values(self) -> tuple[object, ...]:
        names = (name for name in self.__slots__ if name != "ready")
        return tuple(getattr(self, name) for name in names)
