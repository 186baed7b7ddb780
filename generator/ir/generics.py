"""Fills in generic schemas: `Page` with `$dynamicRef`, bound by `PetPage`.

A schema that refers to another one, and says with `$dynamicAnchor` what the
`$dynamicRef`s in there mean, gets a copy of it in which they mean that. So a page of
pets is a class of its own, whose items are pets. What binds nothing stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from ..diagnostics import Location
from ..load.document import Document
from ..load.node import Json, Node
from ..load.unresolved import UnresolvedReference

_WORD = "$dynamicRef"
_OWN = frozenset({"$id", "$schema", "$anchor", "$dynamicAnchor", "$defs"})
"""What belongs to the generic schema itself, and is not copied."""
_DATA = frozenset({"example", "examples", "default", "enum", "const"})
_DEEPEST = 20
_MOST = 20_000
"""Values that copies may have in all; a document made for harm has more."""

Bound: TypeAlias = Mapping[str, Location]
"""What each dynamic anchor means, by its name."""


def fill_in(document: Document) -> None:
    """Put the copies to their places in the document's root file."""
    at = document.root.at
    source = next(each for each in document.sources if each.name == at.source)
    if _WORD not in source.text:
        return
    filling = _Filling()
    for node in list(_bindings(document.root)):
        made = filling.bound(node)
        if made is not None:
            document.put(node.at, made)


def _bindings(root: Node) -> Iterator[Node]:
    """Yield the schemas that may bind another one."""
    pending = [root]
    while pending:
        node = pending.pop()
        if isinstance(node.value, list):
            pending.extend(node.items())
        elif isinstance(node.value, dict):
            if _anchors(node) and _targets(node):
                yield node
            members = ((key, child) for key, child in node.members())
            pending.extend(child for key, child in members if key not in _DATA)


def _anchors(node: Node) -> dict[str, Location]:
    """Return the dynamic anchors that a schema sets for what it refers to."""
    found: dict[str, Location] = {}
    defs = node.get("$defs")
    inner = [] if defs is None else [child for _, child in defs.members()]
    for each in (*inner, node):
        name = each.text("$dynamicAnchor")
        if name is not None:
            found[name] = each.at
    return found


def _targets(node: Node) -> list[Node]:
    """Return what refers to the schemas that a schema builds on: itself, its parts."""
    parts = node.get("allOf")
    listed = [node, *(parts.items() if parts is not None else ())]
    return [each for each in listed if each.text("$ref") is not None]


class _Filling:
    """Makes the copies, up to a number of values."""

    def __init__(self) -> None:
        self._left = _MOST

    def bound(self, node: Node) -> Json:
        """Return a schema with its generic parts filled in; None where it has none."""
        bound, value = _anchors(node), node.value
        assert isinstance(value, dict)
        made: dict[str, Json] = dict(value)
        for each in _targets(node):
            target = _resolved(each)
            if target is None or target.at.source != node.at.source:
                continue
            if not self._uses(target, bound, 0):
                continue
            copy = self._copy(target, bound, (target.at, node.at), 0)
            if not isinstance(copy, dict):
                continue
            if each.at == node.at:
                del made["$ref"]
                if copy.keys() & made.keys():
                    made["allOf"] = _with(made, copy)
                else:
                    made = copy | made
            else:
                parts = made["allOf"]
                assert isinstance(parts, list)
                index = int(each.at.tokens()[-1])
                made["allOf"] = [*parts[:index], copy, *parts[index + 1 :]]
        return made if made != value else None

    def _uses(self, node: Node, bound: Bound, depth: int) -> bool:
        """Whether something within a schema, or what that refers to, is bound."""
        if depth > _DEEPEST:
            return False
        if isinstance(node.value, list):
            return any(self._uses(each, bound, depth + 1) for each in node.items())
        if not isinstance(node.value, dict):
            return False
        if _fragment(node) in bound:
            return True
        return any(
            self._uses(child, bound, depth + 1)
            for key, child in node.members()
            if key not in _OWN and key not in _DATA
        )

    def _copy(
        self, node: Node, bound: Bound, passed: tuple[Location, ...], depth: int
    ) -> Json:
        """Return a copy in which what is bound is referred to; `passed` are the generic
        schema and the one that binds it.
        """
        self._left -= 1
        value = node.value
        if depth > _DEEPEST or self._left < 0:
            return value
        if isinstance(value, list):
            return [self._copy(each, bound, passed, depth + 1) for each in node.items()]
        if not isinstance(value, dict):
            return value
        made: dict[str, Json] = {}
        for key, child in node.members():
            if key in _DATA:
                made[key] = child.value
            elif not (key in _OWN and depth == 0):
                made[key] = self._copy(child, bound, passed, depth + 1)
        name = _fragment(node)
        if name in bound:
            del made[_WORD]
            made["$ref"] = f"#{bound[name].pointer}"
        elif isinstance(value.get("$ref"), str):
            target = _resolved(node)
            if target is not None and target.at.source == node.at.source:
                at = passed[1] if target.at == passed[0] else target.at
                made["$ref"] = f"#{at.pointer}"
        return made


def _with(made: dict[str, Json], copy: Json) -> list[Json]:
    parts = made.get("allOf")
    return [copy, *(parts if isinstance(parts, list) else [])]


def _fragment(node: Node) -> str:
    """Return the anchor that a `$dynamicRef` names."""
    text = node.text(_WORD)
    return "" if text is None else text.partition("#")[2]


def _resolved(node: Node) -> Node | None:
    try:
        return node.document.resolve(node.text("$ref") or "", node.at)
    except UnresolvedReference:
        return None
