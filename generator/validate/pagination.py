"""The rule on our extension `x-pagination`: an operation that answers page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from ..diagnostics import Fault, Related, nearest
from ..load import Node, UnresolvedReference
from .extension import Extension, not_an_object, unknown_member
from .json_content import json_replies, json_schema
from .kinds import Kind
from .phrases import meant_by
from .rule import error
from .schema_view import items, members
from .walk import Index
from .words import either, kind_of, quoted

PAGINATION = "x-pagination"
CODE = "invalid-pagination"
_STYLES = ("cursor", "offset", "page", "link")
_POINTERS = ("items", "next", "has_more", "total", "pages")
_CARRIERS = ("cursor", "offset", "page", "limit")
_TEXTS = (*_POINTERS, *_CARRIERS, "key")
_MEMBERS = ("style", *_TEXTS, "first")


@error("`x-pagination` does not agree with its operation")
def invalid_pagination(index: Index) -> Iterator[Fault]:
    """Yield what is wrong with the paging of operations."""
    for found in index.of(Kind.OPERATION):
        operation = Node(index.document, found.value, found.at)
        paging = operation.get(PAGINATION)
        if paging is None:
            continue
        faults = list(_shape(paging))
        yield from faults or _Paging(CODE, index, operation, paging).faults()


def _shape(paging: Node) -> Iterator[Fault]:
    """Yield what is wrong with the object itself."""
    if not paging.is_map:
        yield not_an_object(CODE, PAGINATION, paging)
        return
    for key, node in paging.members():
        if key not in _MEMBERS:
            yield unknown_member(CODE, PAGINATION, paging, key, _MEMBERS)[0]
        elif key in _TEXTS and not isinstance(node.value, str):
            message = f"'{key}' must be a string, but it is {kind_of(node.value)}"
            yield Fault(CODE, message, node.at)
        elif key in _POINTERS and node.value and not str(node.value).startswith("/"):
            message = f"{quoted(str(node.value))} is no JSON Pointer into the reply"
            hint = f"write '/{node.value}'"
            yield Fault(CODE, message, node.at, hint=hint)
        elif key == "first" and type(node.value) is not int:
            message = f"'first' must be an integer, but it is {kind_of(node.value)}"
            yield Fault(CODE, message, node.at)
    yield from _style(paging)


def _style(paging: Node) -> Iterator[Fault]:
    """Yield what is wrong with the style, and what it needs."""
    given = paging.get("style")
    if given is None and any(nearest(key, ["style"]) for key in paging.mapping()):
        return  # told already, as a slip
    if given is None:
        message = f"'{PAGINATION}' has no member 'style', which it needs"
        listed = f"it is one of {either(_STYLES)}"
        yield Fault(CODE, message, paging.at, "key", hint=listed)
        return
    if given.value not in _STYLES:
        message = f"'style' must be one of {either(_STYLES)}"
        hint = meant_by(nearest(str(given.value), _STYLES))
        yield Fault(CODE, message, given.at, hint=hint)
        return
    style = str(given.value)
    if style != "link" and style not in paging:
        message = f"the style '{style}' needs '{style}': the parameter that carries it"
        yield Fault(CODE, message, given.at)
    for other in _STYLES:
        if other != style and (node := paging.get(other)) is not None:
            message = f"'{other}' means nothing in the style '{style}'"
            yield Fault(CODE, message, node.at, "key")
    if style == "cursor" and "next" not in paging and "key" not in paging:
        message = "the style 'cursor' needs 'next', or 'key': where the next one stands"
        yield Fault(CODE, message, given.at)


class _Paging(Extension):
    """One paging, held against its operation."""

    def faults(self) -> Iterator[Fault]:
        """Yield where it does not agree with it."""
        for name in _CARRIERS:
            if name in self.node and name in (self.text("style"), "limit"):
                yield from self._carrier(name)
        replies = json_replies(self.operation)
        if not replies:
            message = "the operation has no JSON reply that could hold items"
            at = self.node.at
            yield Fault(CODE, message, at, "key")
            return
        for name in _POINTERS:
            found = self._first(name, replies)
            if isinstance(found, Fault):
                yield found
            elif name == "items":
                yield from self._list(found, self.text(name))

    def _carrier(self, name: str) -> Iterator[Fault]:
        """Yield where no parameter and no property of the body has the name."""
        wanted = self.text(name)
        known = [*self._parameters(), *self._properties()]
        if wanted not in known:
            message = f"the operation has no query parameter {quoted(wanted)}"
            hint = meant_by(nearest(wanted, known))
            yield self.fault(name, message, hint)

    def _parameters(self) -> Iterator[str]:
        """Yield the names of the operation's parameters, and of its path's."""
        above = self.operation.at.pointer.rpartition("/")[0]
        path = above.removesuffix("/additionalOperations")
        at = self.operation.at
        item = self.operation.document.resolve(f"#{quote(path)}", at)
        for holder in (self.operation, item):
            listed = holder.get("parameters")
            for entry in listed.items() if listed is not None else ():
                try:
                    parameter = entry.follow()
                except UnresolvedReference:
                    continue
                if parameter.text("in") in ("query", "header"):
                    yield parameter.text("name") or ""

    def _properties(self) -> Sequence[str]:
        body = json_schema(self.operation.get("requestBody"))
        return [] if body is None else list(members(body))

    def _first(self, name: str, replies: list[Node]) -> Node | Fault:
        """Return what a pointer leads to, in the first reply that has it."""
        found = [self.walk(name, reply) for reply in replies]
        return next((each for each in found if isinstance(each, Node)), found[0])

    def _list(self, node: Node, pointer: str) -> Iterator[Fault]:
        """Yield what is wrong with the list of items, and with the key of the last."""
        item = items(node)
        where = (Related(node.at, "what stands there", "key"),)
        if item is None:
            what = f"{quoted(pointer)} leads to" if pointer else "the reply itself is"
            message = f"{what} no array, so it cannot hold the items"
            yield self.fault("items", message, None, where)
        elif "key" in self.node and self.text("key") not in members(item):
            near = meant_by(nearest(self.text("key"), members(item)))
            message = f"the items have no {quoted(self.text('key'))}"
            yield self.fault("key", message, near, where)
