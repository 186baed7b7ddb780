"""How generated code declares an operation that takes a list of items."""

from __future__ import annotations

from typing import Generic, TypeVar

from .value import Value

T_co = TypeVar("T_co", covariant=True)


class Batch(Value, Generic[T_co]):
    """How an operation takes a list of items and answers for each.

    items: the property of the request that holds the list.
    item_type: type expression of one item.
    max_items: how many items one request may hold.
    created, failed: JSON Pointers to the lists of outcomes in the reply.
    index: the member of an outcome that holds the item's position in the request.
    key: the member that names an item, in the request and in an outcome, or None.
    data: the member of a created outcome that holds its data; None for all of it.
    data_type: type expression of that data.
    error: the member of a failed outcome that holds the reason.

    `T_co` is what `data_type` names.
    """

    __slots__ = (
        "created",
        "data",
        "data_type",
        "error",
        "failed",
        "index",
        "item_type",
        "items",
        "key",
        "max_items",
    )

    def __init__(
        self,
        items: str,
        item_type: str,
        *,
        max_items: int,
        created: str,
        failed: str,
        index: str = "index",
        key: str | None = None,
        data: str | None = None,
        data_type: str = "Any",
        error: str = "error",
    ) -> None:
        self.items = items
        self.item_type = item_type
        self.max_items = max_items
        self.created = created
        self.failed = failed
        self.index = index
        self.key = key
        self.data = data
        self.data_type = data_type
        self.error = error
