"""The rule on our extension `x-batch`: an operation that takes a list of items and
answers for each of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import Fault, Related, nearest
from ..load import Node
from .extension import Extension, not_an_object, unknown_member
from .json_content import json_replies, json_schema
from .kinds import Kind
from .phrases import meant_by
from .rule import error
from .schema_view import items, limit, members, required, type_names
from .walk import Index
from .words import either, kind_of, quoted

BATCH = "x-batch"
CODE = "invalid-batch"
_NEEDED = ("items", "created", "failed")
_MEMBERS = (*_NEEDED, "index", "key", "data", "error")


@error("`x-batch` does not agree with the schemas of its operation")
def invalid_batch(index: Index) -> Iterator[Fault]:
    """Yield what is wrong with the batches of operations."""
    for found in index.of(Kind.OPERATION):
        operation = Node(index.document, found.value, found.at)
        batch = operation.get(BATCH)
        if batch is None:
            continue
        faults = list(_shape(batch))
        yield from faults or _Batch(CODE, index, operation, batch).faults()


def _shape(batch: Node) -> Iterator[Fault]:
    """Yield what is wrong with the object itself."""
    if not batch.is_map:
        yield not_an_object(CODE, BATCH, batch)
        return
    meant: set[str] = set()
    for key, node in batch.members():
        if key not in _MEMBERS:
            fault, near = unknown_member(CODE, BATCH, batch, key, _MEMBERS)
            meant |= {near} if near else set()
            yield fault
        elif not isinstance(node.value, str) or not node.value:
            empty = node.value == ""
            kind = "empty" if empty else kind_of(node.value)
            message = f"'{key}' must be a string, but it is {kind}"
            yield Fault(CODE, message, node.at)
    for key in _NEEDED:
        if key not in batch and key not in meant:
            message = f"'{BATCH}' has no member '{key}', which it needs"
            yield Fault(CODE, message, batch.at, "key")


class _Entries(NamedTuple):
    """The objects in one list of the reply: their members, and where that list is."""

    members: dict[str, Node]
    at: Node


class _Batch(Extension):
    """One batch, held against the schemas of its operation."""

    def faults(self) -> Iterator[Fault]:
        """Yield where it does not agree with them."""
        body = json_schema(self.operation.get("requestBody"))
        if body is None:
            message = "the operation has no JSON request body that could hold items"
            yield Fault(CODE, message, self.node.at, "key")
        else:
            yield from self._items(body)
        replies = json_replies(self.operation)
        if not replies:
            message = "the operation has no JSON reply that could tell of each item"
            yield Fault(CODE, message, self.node.at, "key")
            return
        for list_name, own in (("created", "data"), ("failed", "error")):
            pointer = self.text(list_name)
            entries = self._entries(pointer, list_name, replies)
            if isinstance(entries, Fault):
                yield entries
                continue
            for name in ("index", own):
                yield from self._entry(name, list_name, entries)

    def _items(self, body: Node) -> Iterator[Fault]:
        """Yield what is wrong with the list that is sent."""
        known, name = members(body), self.text("items")
        array = known.get(name)
        if array is None:
            message = f"{quoted(name)} is no property of the request body"
            yield self.fault("items", message, meant_by(nearest(name, known)))
            return
        where = (Related(array.at, "the property", "key"),)
        item = items(array)
        if item is None and self.index.has_slip(array.at):
            return  # perhaps what says that it is an array
        if item is None:
            message = f"{quoted(name)} of the request body is no array"
            yield self.fault("items", message, None, where)
            return
        if not (limit(array, "maxItems") or self.index.has_slip(array.at, "maxItems")):
            message = f"{quoted(name)} has no 'maxItems', so nothing says where to cut"
            yield self.fault("items", message, None, where)
        others = sorted(required(body) - {name})
        if others:
            message = f"the request body also needs {either(map(repr, others))}"
            hint = f"a batch sends {quoted(name)} alone: make the others optional"
            yield self.fault("items", message, hint)
        known = members(item)
        if "key" in self.node and self.text("key") not in known:
            near = meant_by(nearest(self.text("key"), known))
            message = f"the items of {quoted(name)} have no {quoted(self.text('key'))}"
            yield self.fault("key", message, near)

    def _entries(
        self, pointer: str, name: str, replies: list[Node]
    ) -> _Entries | Fault:
        """Return what a pointer leads to, in the first reply that has it."""
        if not pointer.startswith("/"):
            message = f"{quoted(pointer)} is no JSON Pointer: it must start with '/'"
            return self.fault(name, message, f"write '/{pointer}'")
        fault: Fault | None = None
        for reply in replies:
            found = self._list(pointer, name, reply)
            if isinstance(found, _Entries):
                return found
            fault = fault or found
        assert fault is not None  # there is a reply
        return fault

    def _list(self, pointer: str, name: str, reply: Node) -> _Entries | Fault:
        node = self.walk(name, reply)
        if isinstance(node, Fault):
            return node
        item = items(node)
        found = members(item) if item is not None else {}
        if not found:
            message = f"{quoted(pointer)} leads to no array of objects with properties"
            where = (Related(node.at, "what stands there", "key"),)
            return self.fault(name, message, None, where)
        return _Entries(found, node)

    def _entry(self, name: str, list_name: str, entries: _Entries) -> Iterator[Fault]:
        """Yield what is wrong with a member of the entries of a list."""
        if name == "data" and name not in self.node:
            return
        wanted = self.text(name) or name
        where = (Related(entries.at.at, "the entries", "key"),)
        what = f"the entries of '{list_name}'"
        node = entries.members.get(wanted)
        if node is None:
            near = meant_by(nearest(wanted, entries.members))
            message = f"{what} have no {quoted(wanted)}"
            yield self.fault(name, message, near, where)
        elif name == "index" and not type_names(node) & {"integer", "number"}:
            message = f"{quoted(wanted)} in {what} is no integer"
            yield self.fault(name, message, None, where)
