"""The rule on our extension `x-batch`: an operation that takes a list of items and
answers for each of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import Fault, Part, Related, nearest, unescape
from ..load import Node
from .json_content import json_replies, json_schema
from .kinds import Kind
from .phrases import meant_by
from .rule import error
from .schema_view import items, limit, members, required, type_names
from .walk import Index
from .words import either, kind_of, quoted

BATCH = "x-batch"
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
        yield from faults or _Batch(operation, batch).faults()


def _shape(batch: Node) -> Iterator[Fault]:
    """Yield what is wrong with the object itself."""
    if not batch.is_map:
        message = f"'{BATCH}' must be an object, but it is {kind_of(batch.value)}"
        yield Fault("invalid-batch", message, batch.at)
        return
    meant: set[str] = set()
    for key, node in batch.members():
        if key not in _MEMBERS:
            near = nearest(key, [each for each in _MEMBERS if each not in batch])
            meant |= {near} if near else set()
            message = f"{quoted(key)} is not a member of '{BATCH}'"
            hint = meant_by(near) or f"its members are {either(_MEMBERS)}"
            yield Fault("invalid-batch", message, node.at, "key", hint=hint)
        elif not isinstance(node.value, str) or not node.value:
            empty = node.value == ""
            kind = "empty" if empty else kind_of(node.value)
            message = f"'{key}' must be a string, but it is {kind}"
            yield Fault("invalid-batch", message, node.at)
    for key in _NEEDED:
        if key not in batch and key not in meant:
            message = f"'{BATCH}' has no member '{key}', which it needs"
            yield Fault("invalid-batch", message, batch.at, "key")


class _Entries(NamedTuple):
    """The objects in one list of the reply: their members, and where that list is."""

    members: dict[str, Node]
    at: Node


class _Batch:
    """One batch, held against the schemas of its operation."""

    def __init__(self, operation: Node, batch: Node) -> None:
        self._operation = operation
        self._batch = batch

    def faults(self) -> Iterator[Fault]:
        """Yield where it does not agree with them."""
        body = json_schema(self._operation.get("requestBody"))
        if body is None:
            message = "the operation has no JSON request body that could hold items"
            yield Fault("invalid-batch", message, self._batch.at, "key")
        else:
            yield from self._items(body)
        replies = json_replies(self._operation)
        if not replies:
            message = "the operation has no JSON reply that could tell of each item"
            yield Fault("invalid-batch", message, self._batch.at, "key")
            return
        for list_name, own in (("created", "data"), ("failed", "error")):
            pointer = self._text(list_name)
            entries = self._entries(pointer, list_name, replies)
            if isinstance(entries, Fault):
                yield entries
                continue
            for name in ("index", own):
                yield from self._entry(name, list_name, entries)

    def _items(self, body: Node) -> Iterator[Fault]:
        """Yield what is wrong with the list that is sent."""
        known, name = members(body), self._text("items")
        array = known.get(name)
        if array is None:
            message = f"{quoted(name)} is no property of the request body"
            yield self._fault("items", message, meant_by(nearest(name, known)))
            return
        where = (Related(array.at, "the property", "key"),)
        item = items(array)
        if item is None:
            message = f"{quoted(name)} of the request body is no array"
            yield self._fault("items", message, None, where)
            return
        if not limit(array, "maxItems"):
            message = f"{quoted(name)} has no 'maxItems', so nothing says where to cut"
            yield self._fault("items", message, None, where)
        others = sorted(required(body) - {name})
        if others:
            message = f"the request body also needs {either(map(repr, others))}"
            hint = f"a batch sends {quoted(name)} alone: make the others optional"
            yield self._fault("items", message, hint)
        known = members(item)
        if "key" in self._batch and self._text("key") not in known:
            near = meant_by(nearest(self._text("key"), known))
            message = f"the items of {quoted(name)} have no {quoted(self._text('key'))}"
            yield self._fault("key", message, near)

    def _entries(
        self, pointer: str, name: str, replies: list[Node]
    ) -> _Entries | Fault:
        """Return what a pointer leads to, in the first reply that has it."""
        if not pointer.startswith("/"):
            message = f"{quoted(pointer)} is no JSON Pointer: it must start with '/'"
            return self._fault(name, message, f"write '/{pointer}'")
        fault: Fault | None = None
        for reply in replies:
            found = self._walk(pointer, name, reply)
            if isinstance(found, _Entries):
                return found
            fault = fault or found
        assert fault is not None  # there is a reply
        return fault

    def _walk(self, pointer: str, name: str, reply: Node) -> _Entries | Fault:
        node, passed = reply, ""
        for token in pointer.split("/")[1:]:
            known = members(node)
            inner = known.get(unescape(token))
            if inner is None:
                near = nearest(token, known)
                message = f"the reply has nothing at {quoted(f'{passed}/{token}')}"
                rest = pointer[len(passed) + 1 + len(token) :]
                hint = meant_by(f"{passed}/{near}{rest}") if near else None
                return self._fault(name, message, hint)
            node, passed = inner, f"{passed}/{token}"
        item = items(node)
        found = members(item) if item is not None else {}
        if not found:
            message = f"{quoted(pointer)} leads to no array of objects with properties"
            where = (Related(node.at, "what stands there", "key"),)
            return self._fault(name, message, None, where)
        return _Entries(found, node)

    def _entry(self, name: str, list_name: str, entries: _Entries) -> Iterator[Fault]:
        """Yield what is wrong with a member of the entries of a list."""
        if name == "data" and name not in self._batch:
            return
        wanted = self._text(name) or name
        where = (Related(entries.at.at, "the entries", "key"),)
        what = f"the entries of '{list_name}'"
        node = entries.members.get(wanted)
        if node is None:
            near = meant_by(nearest(wanted, entries.members))
            message = f"{what} have no {quoted(wanted)}"
            yield self._fault(name, message, near, where)
        elif name == "index" and not type_names(node) & {"integer", "number"}:
            message = f"{quoted(wanted)} in {what} is no integer"
            yield self._fault(name, message, None, where)

    def _text(self, name: str) -> str:
        return self._batch.text(name) or ""

    def _fault(
        self,
        name: str,
        message: str,
        hint: str | None = None,
        related: tuple[Related, ...] = (),
    ) -> Fault:
        """Return a fault at a member, or at the whole where that is left to default."""
        node = self._batch.get(name)
        part: Part = "key" if node is None else "value"
        at = self._batch.at if node is None else node.at
        return Fault("invalid-batch", message, at, part, hint=hint, related=related)
