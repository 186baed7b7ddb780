"""`$id`, `$anchor` and `$self`: names that a document gives to places in itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .references import joined
from .source import pointer_of

if TYPE_CHECKING:
    from .node import Json

_DATA = frozenset({"example", "examples", "default", "enum", "const", "value"})
"""Members whose value is data, not part of the description."""
_NAMED = frozenset(
    {"properties", "patternProperties", "$defs", "definitions", "schemas"}
)
"""Members whose keys are names of the author's."""


class Identifiers:
    """The identifiers of one source: where each embedded resource and anchor stands."""

    def __init__(self, data: Json) -> None:
        self.resources: dict[str, str] = {}
        self.anchors: dict[tuple[str, str], str] = {}
        self._bases: dict[str, str] = {}
        root = ""
        if isinstance(data, dict):
            # A file of schemas may be one; in OpenAPI the root has another word for it.
            own = data.get("$self" if "openapi" in data else "$id")
            root = own if isinstance(own, str) else ""
        if root:
            self.resources[_bare(root)] = ""
        self.root = root
        self._bases[""] = root
        for tokens, schema, base in _schemas(data, root):
            self._take(pointer_of(tokens), schema, base)

    def _take(self, pointer: str, schema: dict[str, Json], base: str) -> None:
        """Keep what a schema calls itself."""
        if isinstance(schema.get("$id"), str):
            self.resources.setdefault(base, pointer)
            self._bases[pointer] = base
        for word in ("$anchor", "$dynamicAnchor"):
            anchor = schema.get(word)
            if isinstance(anchor, str):
                self.anchors.setdefault((base, anchor), pointer)

    def find(self, uri: str, base: str) -> tuple[str, str] | None:
        """Return the pointer and base URI of the resource that a reference names."""
        target = _bare(joined(base, uri))
        if target not in self.resources:
            return None
        return self.resources[target], target

    def resource(self, pointer: str) -> tuple[str, str]:
        """Return the pointer and the base URI of the resource that holds a place."""
        while pointer not in self._bases:
            pointer = pointer.rpartition("/")[0]
        return pointer, self._bases[pointer]


def _bare(uri: str) -> str:
    """Return a URI without its fragment."""
    return uri.partition("#")[0]


def _schemas(data: Json, root: str) -> Iterator[tuple[list[str], dict[str, Json], str]]:
    """Yield every object with an identifier: its path, itself, and its base URI."""
    stack: list[tuple[list[str], Json, str, bool]] = [([], data, root, False)]
    while stack:
        tokens, value, base, is_named = stack.pop()
        if isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, (dict, list)):
                    stack.append(([*tokens, str(index)], item, base, False))
            continue
        if not isinstance(value, dict):
            continue
        own = value.get("$id")
        if isinstance(own, str) and not is_named and tokens:
            base = _bare(joined(base, own))
        if not is_named:
            yield tokens, value, base
        for key, item in value.items():
            if isinstance(item, (dict, list)) and (is_named or key not in _DATA):
                inner = not is_named and key in _NAMED
                stack.append(([*tokens, key], item, base, inner))
