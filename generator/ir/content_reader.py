"""Reads media types with their examples and encodings, and headers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from ..load.node import Json, Node
from .encoding_reader import EncodingReader, in_one_line
from .follow import Follower
from .operation import Example, Header, MediaType
from .schema_reader import SchemaReader
from .stream_reader import StreamReader, is_stream


class ContentReader:
    """Reads what stands under `content`, `headers` and `examples`."""

    def __init__(self, schemas: SchemaReader, follower: Follower) -> None:
        self._schemas = schemas
        self._follow = follower.follow
        self._find = follower.find
        self._streams = StreamReader(schemas.read, follower.follow)
        self._encodings = EncodingReader(self.headers, follower.find, schemas.warn)

    def media_types(self, holder: Node) -> tuple[MediaType, ...]:
        """Return the Media Type Objects of a body, a response or a parameter."""
        content = holder.get("content")
        found: dict[str, MediaType] = {}
        for name, node in () if content is None else content.members():
            name = in_one_line(name)
            if name not in found:
                found[name] = self._media_type(name, node)
        return tuple(found.values())

    def _media_type(self, name: str, entry: Node) -> MediaType:
        node = self._follow(entry)
        schema = None if is_stream(name) else node.get("schema")
        return MediaType(
            node.at,
            name,
            None if schema is None else self._schemas.read(schema),
            self._streams.items(name, node) if is_stream(name) else None,
            self._examples(name, node),
            *self._encodings.of(name, node),
        )

    def _examples(self, name: str, node: Node) -> tuple[Example, ...]:
        """Return the examples of a media type. Text where no text can stand counts if
        it holds the JSON of an object or a list.
        """
        found = self.examples(node)
        schema = node.get("schema")
        type_ = None if schema is None else self._follow(schema).text("type")
        is_json = name.partition(";")[0].rstrip().endswith("json")
        if not is_json or type_ not in ("object", "array"):
            return found
        return tuple(
            replace(each, value=value)
            for each in found
            for value in _without_text(each.value)
        )

    def examples(self, holder: Node) -> tuple[Example, ...]:
        """Return what stands under `example` and `examples`."""
        found: list[Example] = []
        single = holder.get("example")
        if single is not None:
            found.append(Example(None, None, single.value, single.at))
        listed = holder.get("examples")
        for name, entry in () if listed is None else listed.members():
            node = self._find(entry)
            for key in ("value", "dataValue"):
                value = None if node is None else node.get(key)
                if node is not None and value is not None:
                    summary = node.text("summary")
                    found.append(Example(name, summary, value.value, value.at))
                    break
        return tuple(found)

    def headers(self, holder: Node) -> tuple[Header, ...]:
        """Return the headers of a response; `Content-Type` is no matter of theirs."""
        listed = holder.get("headers")
        return tuple(
            self._header(name, self._follow(entry))
            for name, entry in (() if listed is None else listed.members())
            if name.lower() != "content-type"
        )

    def _header(self, name: str, node: Node) -> Header:
        contents = self.media_types(node)
        schema = node.get("schema")
        read = None if schema is None else self._schemas.read(schema)
        return Header(
            name,
            contents[0].schema if contents else read,
            node.text("description"),
            node.flag("required"),
            explode=node.flag("explode"),
            media_type=contents[0].name if contents else None,
        )


def _without_text(value: Json) -> Iterator[Json]:
    """Yield a value; of a text the object or list that it holds, if it holds one."""
    if not isinstance(value, str):
        yield value
    elif value.lstrip()[:1] in ("{", "["):
        try:
            held = cast("Json", json.loads(value))
            json.dumps(held, allow_nan=False)  # JSON has no such numbers
        except (ValueError, RecursionError):
            return
        yield held


def extensions(node: Node) -> dict[str, Json]:
    """Return the `x-` members of an object as they stand."""
    return {key: value for key, value in node.mapping().items() if key.startswith("x-")}
