"""Makes one document of several files, so that every reference in it is local."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast
from urllib.parse import quote, unquote

from ..diagnostics import Location
from ..load.document import Document
from ..load.node import Json, Node
from ..load.unresolved import UnresolvedReference
from .layout import INLINED, MAPPING, ROOT, SECTIONS, kind_below

_FOREIGN = re.compile(r"""\$ref["']?\s*:\s*["']?[^"'#\s]|\$(id|self)\b""")
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


def bundle(document: Document) -> Json:
    """Return the document as plain JSON; what other files hold is put to `components`.

    A document whose references are all local is returned as it is, not copied.
    """
    sources = document.sources
    is_local = len(sources) == 1 and _FOREIGN.search(sources[0].text) is None
    if is_local and not document.passages:
        return document.data
    return _Bundle(document).run()


class _Bundle:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._home = document.root.at.source
        self._has_path_items = document.version != "3.0"
        self._keys: dict[tuple[str, Location], str] = {}
        self._waiting: list[tuple[str, str, Node]] = []
        components = document.root.get("components")
        self._taken = {
            (section, key)
            for section, node in (() if components is None else components.members())
            for key in node.mapping()
        }

    def run(self) -> Json:
        root = self._copy(self._document.root, ROOT)
        if not isinstance(root, dict):
            return root
        for section, key, node in self._waiting:
            _object(_object(root, "components"), section)[key] = self._copy(
                node, section
            )
        return root

    def _copy(self, start: Node, kind: str) -> Json:
        """Copy a value with its references made local; a list instead of recursion."""
        result: list[Json] = [None]
        pending: list[tuple[Node, str, Json, str | int]] = [(start, kind, result, 0)]
        while pending:
            node, kind, into, key = pending.pop()
            copied: Json = node.value
            if kind:
                node = self._inlined(node, kind)
                copied = self._container(node, kind)
                pending.extend(
                    (child, kind_below(kind, name), copied, name)
                    for name, child in self._children(node, kind)
                )
            if isinstance(into, dict):
                into[str(key)] = copied
            elif isinstance(into, list):
                into[int(key)] = copied
        return result[0]

    def _container(self, node: Node, kind: str) -> Json:
        """Return an empty copy of an object or array, with its local `$ref`."""
        value = node.value
        if isinstance(value, list):
            return cast("list[Json]", [None] * len(value))
        if isinstance(value, dict):
            copied: dict[str, Json] = dict.fromkeys(value)
            if kind in SECTIONS and isinstance(value.get("$ref"), str):
                copied["$ref"] = self._local(str(value["$ref"]), node, kind)
            return copied
        if kind == MAPPING and isinstance(value, str):
            return self._mapped(value, node)
        return value

    def _children(self, node: Node, kind: str) -> Iterator[tuple[str | int, Node]]:
        if node.is_list:
            yield from enumerate(node.items())
        for key, child in node.members():
            if (
                kind not in SECTIONS
                or key != "$ref"
                or not isinstance(child.value, str)
            ):
                yield key, child

    def _inlined(self, node: Node, kind: str) -> Node:
        """Return a path item of another file where `components` has no place for it."""
        text = node.reference
        if (
            text is None
            or kind not in INLINED
            or (kind in SECTIONS and self._has_path_items)
        ):
            return node
        reached = self._resolve(text, node)
        return node if reached is None or reached.at.source == self._home else reached

    def _local(self, text: str, node: Node, kind: str) -> str:
        reached = self._resolve(text, node)
        if reached is None:
            return text
        if reached.at.source == self._home:
            is_plain = unquote(text) == f"#{reached.at.pointer}"
            return text if is_plain else f"#{quote(reached.at.pointer)}"
        found = self._keys.get((kind, reached.at))
        if found is None:
            found = self._new_key(kind, reached.at)
            self._keys[kind, reached.at] = found
            self._waiting.append((kind, found, reached))
        return f"#/components/{kind}/{found}"

    def _mapped(self, text: str, node: Node) -> str:
        """Return a discriminator's mapping: a key of a component, or a reference."""
        if (("schemas", text)) in self._taken:
            return text
        return self._local(text, node, "schemas")

    def _new_key(self, section: str, at: Location) -> str:
        # By its path in the document's folder: where that stands must not show.
        name = f"{self._document.uri(at.source)}{at.pointer}"
        key = _UNSAFE.sub("_", name).strip("_") or "_"
        while (section, key) in self._taken:
            key += "_"
        self._taken.add((section, key))
        return key

    def _resolve(self, text: str, node: Node) -> Node | None:
        try:
            return self._document.resolve(text, node.at)
        except UnresolvedReference:
            return None


def _object(holder: dict[str, Json], key: str) -> dict[str, Json]:
    """Return a member that should be an object, and is one from now on."""
    found = holder.get(key)
    if not isinstance(found, dict):
        holder[key] = found = {}
    return found
