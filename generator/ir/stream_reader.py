"""Reads what the items of a stream are: events, JSON Lines and their kin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from ..diagnostics import Location
from ..load.node import Node
from .schema import Anything, Reference, Schema, Union

_LINES = frozenset(
    f"application/{name}"
    for name in (
        *("jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "json-lines"),
        *("ndjson", "x-ndjson", "stream+json", "x-json-stream"),
    )
)
_EVENTS = "text/event-stream"
_FIELDS = frozenset({"data", "event", "id", "retry"})


@lru_cache(maxsize=256)
def is_stream(media_type: str) -> bool:
    """Whether a media type is a stream of items."""
    name = media_type.partition(";")[0].strip().lower()
    return (
        name == _EVENTS or name in _LINES or name.endswith(("/json-seq", "+json-seq"))
    )


class StreamReader:
    """Finds the schema of the items: `itemSchema`, in older documents `schema`.

    One that describes the fields of a server-sent event stands for what is in its
    `data`. One that describes the whole as an array stands for the array's items.
    """

    def __init__(
        self, read: Callable[[Node], Schema], follow: Callable[[Node], Node]
    ) -> None:
        self._read = read
        self._follow = follow

    def items(self, name: str, media: Node) -> Schema | None:
        """Return the schema of the items of a media type; None where it has none."""
        item, whole = media.get("itemSchema"), media.get("schema")
        node = item if item is not None else whole
        if node is None:
            return None
        if item is None:
            node = self._of_array(node)
        if name.strip().lower().startswith(_EVENTS):
            data = [*self._data(node, item is not None, set())]
            found = [each for each in data if each is not None]
            if found and len(found) == len(data):
                return _union([self._content(each) for each in found], node)
        return self._read(node)

    def _of_array(self, node: Node) -> Node:
        followed = self._follow(node)
        items = followed.get("items")
        is_array = followed.mapping().get("type") == "array"
        return items if is_array and items is not None and items.is_map else node

    def _data(
        self, node: Node, exact: bool, seen: set[Location]
    ) -> Iterator[Node | None]:
        """Yield the schemas of `data` of an event; None for what is no event."""
        node = self._follow(node)
        if node.at in seen:
            return
        seen.add(node.at)
        for key in ("oneOf", "anyOf"):
            variants = node.get(key)
            if variants is not None:
                for each in variants.items():
                    yield from self._data(each, exact, seen)
                return
        properties = (
            dict(fields.members()) if (fields := node.get("properties")) else {}
        )
        data, event = properties.get("data"), properties.get("event")
        told = event is not None and bool({"const", "enum"} & event.mapping().keys())
        yield data if told or (exact and properties.keys() <= _FIELDS) else None

    def _content(self, data: Node) -> Schema:
        """Return the schema of what the text of `data` holds."""
        followed = self._follow(data)
        inner = followed.get("contentSchema")
        if inner is not None:
            return self._read(inner)
        media_type = followed.text("contentMediaType") or ""
        if media_type.partition(";")[0].endswith("json"):
            return Anything(followed.at)
        return self._read(data)


def _union(schemas: list[Schema], node: Node) -> Schema:
    """Return the union of the schemas, each once."""
    found: dict[Location, Schema] = {}
    for schema in schemas:
        for each in schema.variants if isinstance(schema, Union) else (schema,):
            key = each.target if isinstance(each, Reference) else each.at
            found.setdefault(key, each)
    variants = tuple(found.values())
    if len(schemas) == 1 or len(variants) == 1:
        return schemas[0]
    return Union(node.at, variants)
