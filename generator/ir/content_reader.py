"""Reads media types with their examples and encodings, and headers."""

from __future__ import annotations

import re

from ..load.node import Json, Node
from .follow import Follower
from .operation import Encoding, Example, Header, MediaType, Style
from .schema_reader import SchemaReader
from .stream_reader import StreamReader, is_stream

_FORM_STYLES: dict[str, Style] = {
    "form": "form",
    "spaceDelimited": "spaceDelimited",
    "pipeDelimited": "pipeDelimited",
    "deepObject": "deepObject",
}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class ContentReader:
    """Reads what stands under `content`, `headers` and `examples`."""

    def __init__(self, schemas: SchemaReader, follower: Follower) -> None:
        self._schemas = schemas
        self._follow = follower.follow
        self._find = follower.find
        self._streams = StreamReader(schemas.read, follower.follow)

    def media_types(self, holder: Node) -> tuple[MediaType, ...]:
        """Return the Media Type Objects of a body, a response or a parameter."""
        content = holder.get("content")
        found: dict[str, MediaType] = {}
        for name, node in () if content is None else content.members():
            name = _in_one_line(name)
            if name not in found:
                found[name] = self._media_type(name, node)
        return tuple(found.values())

    def _media_type(self, name: str, entry: Node) -> MediaType:
        node = self._follow(entry)
        schema = None if is_stream(name) else node.get("schema")
        for key in ("prefixEncoding", "itemEncoding"):
            if key in node:
                self._schemas.warn(
                    "unsupported-encoding",
                    f"{key} is not supported: the items of this body are sent by type",
                    node.at.child(key),
                )
        return MediaType(
            node.at,
            name,
            None if schema is None else self._schemas.read(schema),
            self._streams.items(name, node) if is_stream(name) else None,
            self.examples(node),
            self._encodings(node),
        )

    def _encodings(self, holder: Node) -> tuple[Encoding, ...]:
        listed = holder.get("encoding")
        return tuple(
            Encoding(
                name,
                _in_one_line(node.text("contentType") or "") or None,
                _FORM_STYLES.get(node.text("style") or ""),
                node.flag("explode") if "explode" in node else None,
                self.headers(node),
            )
            for name, node in (() if listed is None else listed.members())
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


def _in_one_line(name: str) -> str:
    """Return a media type without what stands behind a line break, or another control
    character: no header can hold that.
    """
    return _CONTROL.split(name.lstrip(), maxsplit=1)[0]


def extensions(node: Node) -> dict[str, Json]:
    """Return the `x-` members of an object as they stand."""
    return {key: value for key, value in node.mapping().items() if key.startswith("x-")}
