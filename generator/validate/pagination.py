"""The rule on our extension `x-pagination`: an operation that answers page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from ..diagnostics import Fault, Part, Related, nearest, unescape
from ..load import Node, UnresolvedReference
from .json_content import json_replies, json_schema
from .kinds import Kind
from .phrases import meant_by
from .rule import error
from .schema_view import items, members
from .walk import Index
from .words import either, kind_of, quoted

PAGINATION = "x-pagination"
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
        yield from faults or _Paging(operation, paging).faults()


def _shape(paging: Node) -> Iterator[Fault]:
    """Yield what is wrong with the object itself."""
    if not paging.is_map:
        message = f"'{PAGINATION}' must be an object, but it is {kind_of(paging.value)}"
        yield Fault("invalid-pagination", message, paging.at)
        return
    for key, node in paging.members():
        if key not in _MEMBERS:
            message = f"{quoted(key)} is not a member of '{PAGINATION}'"
            near = nearest(key, [each for each in _MEMBERS if each not in paging])
            hint = meant_by(near) or f"its members are {either(_MEMBERS)}"
            yield Fault("invalid-pagination", message, node.at, "key", hint=hint)
        elif key in _TEXTS and not isinstance(node.value, str):
            message = f"'{key}' must be a string, but it is {kind_of(node.value)}"
            yield Fault("invalid-pagination", message, node.at)
        elif key in _POINTERS and node.value and not str(node.value).startswith("/"):
            message = f"{quoted(str(node.value))} is no JSON Pointer into the reply"
            hint = f"write '/{node.value}'"
            yield Fault("invalid-pagination", message, node.at, hint=hint)
        elif key == "first" and type(node.value) is not int:
            message = f"'first' must be an integer, but it is {kind_of(node.value)}"
            yield Fault("invalid-pagination", message, node.at)
    yield from _style(paging)


def _style(paging: Node) -> Iterator[Fault]:
    """Yield what is wrong with the style, and what it needs."""
    given = paging.get("style")
    if given is None and any(nearest(key, ["style"]) for key in paging.mapping()):
        return  # told already, as a slip
    if given is None:
        message = f"'{PAGINATION}' has no member 'style', which it needs"
        listed = f"it is one of {either(_STYLES)}"
        yield Fault("invalid-pagination", message, paging.at, "key", hint=listed)
        return
    if given.value not in _STYLES:
        message = f"'style' must be one of {either(_STYLES)}"
        hint = meant_by(nearest(str(given.value), _STYLES))
        yield Fault("invalid-pagination", message, given.at, hint=hint)
        return
    style = str(given.value)
    if style != "link" and style not in paging:
        message = f"the style '{style}' needs '{style}': the parameter that carries it"
        yield Fault("invalid-pagination", message, given.at)
    for other in _STYLES:
        if other != style and (node := paging.get(other)) is not None:
            message = f"'{other}' means nothing in the style '{style}'"
            yield Fault("invalid-pagination", message, node.at, "key")
    if style == "cursor" and "next" not in paging and "key" not in paging:
        message = "the style 'cursor' needs 'next', or 'key': where the next one stands"
        yield Fault("invalid-pagination", message, given.at)


class _Paging:
    """One paging, held against its operation."""

    def __init__(self, operation: Node, paging: Node) -> None:
        self._operation = operation
        self._paging = paging
        self._style = paging.text("style") or ""

    def faults(self) -> Iterator[Fault]:
        """Yield where it does not agree with it."""
        for name in _CARRIERS:
            if name in self._paging and name in (self._style, "limit"):
                yield from self._carrier(name)
        replies = json_replies(self._operation)
        if not replies:
            message = "the operation has no JSON reply that could hold items"
            at = self._paging.at
            yield Fault("invalid-pagination", message, at, "key")
            return
        for name in _POINTERS:
            pointer = self._paging.text(name) or ""
            found = self._walk(pointer, name, replies)
            if isinstance(found, Fault):
                yield found
            elif name == "items":
                yield from self._list(found, pointer)

    def _carrier(self, name: str) -> Iterator[Fault]:
        """Yield where no parameter and no property of the body has the name."""
        wanted = self._paging.text(name) or ""
        known = [*self._parameters(), *self._properties()]
        if wanted not in known:
            message = f"the operation has no query parameter {quoted(wanted)}"
            hint = meant_by(nearest(wanted, known))
            yield self._fault(name, message, hint)

    def _parameters(self) -> Iterator[str]:
        """Yield the names of the operation's parameters, and of its path's."""
        above = self._operation.at.pointer.rpartition("/")[0]
        path = above.removesuffix("/additionalOperations")
        at = self._operation.at
        item = self._operation.document.resolve(f"#{quote(path)}", at)
        for holder in (self._operation, item):
            listed = holder.get("parameters")
            for entry in listed.items() if listed is not None else ():
                try:
                    parameter = entry.follow()
                except UnresolvedReference:
                    continue
                if parameter.text("in") in ("query", "header"):
                    yield parameter.text("name") or ""

    def _properties(self) -> Sequence[str]:
        body = json_schema(self._operation.get("requestBody"))
        return [] if body is None else list(members(body))

    def _walk(self, pointer: str, name: str, replies: list[Node]) -> Node | Fault:
        """Return what a pointer leads to, in the first reply that has it."""
        fault: Fault | None = None
        for reply in replies:
            node, passed = reply, ""
            for token in pointer.split("/")[1:]:
                known = members(node)
                inner = known.get(unescape(token))
                if inner is None:
                    near = nearest(token, known)
                    message = f"the reply has nothing at {quoted(f'{passed}/{token}')}"
                    rest = pointer[len(passed) + 1 + len(token) :]
                    hint = meant_by(f"{passed}/{near}{rest}") if near else None
                    fault = fault or self._fault(name, message, hint)
                    break
                node, passed = inner, f"{passed}/{token}"
            else:
                return node
        assert fault is not None  # there is a reply
        return fault

    def _list(self, node: Node, pointer: str) -> Iterator[Fault]:
        """Yield what is wrong with the list of items, and with the key of the last."""
        item = items(node)
        where = (Related(node.at, "what stands there", "key"),)
        if item is None:
            what = f"{quoted(pointer)} leads to" if pointer else "the reply itself is"
            message = f"{what} no array, so it cannot hold the items"
            yield self._fault("items", message, None, where)
        elif "key" in self._paging and self._text("key") not in members(item):
            near = meant_by(nearest(self._text("key"), members(item)))
            message = f"the items have no {quoted(self._text('key'))}"
            yield self._fault("key", message, near, where)

    def _text(self, name: str) -> str:
        return self._paging.text(name) or ""

    def _fault(
        self,
        name: str,
        message: str,
        hint: str | None = None,
        related: tuple[Related, ...] = (),
    ) -> Fault:
        """Return a fault at a member, or at the whole where that is left to default."""
        node = self._paging.get(name)
        part: Part = "key" if node is None else "value"
        at = self._paging.at if node is None else node.at
        return Fault(
            "invalid-pagination", message, at, part, hint=hint, related=related
        )
