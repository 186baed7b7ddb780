"""Reads how the properties of a form, and the parts of a list of them, are sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ..diagnostics import Location
from ..load.node import Node
from .operation import Encoding, Header, Style
from .schema import Choice

_FORM_STYLES: dict[str, Style] = {
    "form": "form",
    "spaceDelimited": "spaceDelimited",
    "pipeDelimited": "pipeDelimited",
    "deepObject": "deepObject",
}
_WITHIN = ("encoding", "prefixEncoding", "itemEncoding")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_OF_STYLE = ("style", "explode", "allowReserved")
_URL_ENCODED = "application/x-www-form-urlencoded"
_Encodings = tuple[tuple[Encoding, ...], tuple[Encoding, ...], Encoding | None]


class EncodingReader:
    """Reads Encoding Objects; `headers` reads those of a part."""

    def __init__(
        self,
        headers: Callable[[Node], tuple[Header, ...]],
        find: Callable[[Node], Node | None],
        warn: Callable[[str, str, Location], None],
    ) -> None:
        self._headers = headers
        self._find = find
        self._warn = warn

    def of(self, name: str, media: Node) -> _Encodings:
        """Return the encodings of a media type: by property, of the first parts, of the
        rest.
        """
        listed, first = media.get("encoding"), media.get("prefixEncoding")
        rest = media.get("itemEncoding")
        named = () if listed is None else listed.members()
        found = {key: self._encoding(key, node, name) for key, node in named}
        if name.lower().startswith("multipart/"):
            for key, encoding in self._by_schema(media):
                found[key] = _both(found.get(key, encoding), encoding)
        prefix = () if first is None else first.items()
        return (
            tuple(found.values()),
            tuple(self._encoding("", node, name) for node in prefix),
            None if rest is None else self._encoding("", rest, name),
        )

    def _encoding(self, key: str, node: Node, name: str) -> Encoding:
        """Return an encoding; what its place gives no meaning is left out."""
        media_type = name.partition(";")[0].strip().lower()
        in_parts = media_type.startswith("multipart/")
        for word in _WITHIN:
            if word in node:
                told = "parts within a part are not made; give it as a file"
                at = node.at.child(word)
                self._warn("unsupported-encoding", f"{word} has no effect: {told}", at)
        is_new = node.document.version != "3.0" and media_type == "multipart/form-data"
        has_style = any(word in node for word in _OF_STYLE) and bool(key)
        headers = self._headers(node) if in_parts else ()
        content_type = in_one_line(node.text("contentType") or "") or None
        if not (has_style and (is_new or media_type == _URL_ENCODED)):
            return Encoding(key, content_type, None, False, headers=headers)
        style = _FORM_STYLES.get(node.text("style") or "", "form")
        explode = node.flag("explode") if "explode" in node else style == "form"
        reserved = node.flag("allowReserved")
        return Encoding(key, content_type, style, explode, reserved, headers)

    def _by_schema(self, media: Node) -> Iterator[tuple[str, Encoding]]:
        """Yield the properties whose schema says what their text is.

        Such a media type of JSON is left out: the text is sent as it is. The standard
        has `contentEncoding` mean a header of the part.
        """
        properties = self._member(self._member(media, "schema"), "properties")
        for key, entry in () if properties is None else properties.members():
            schema = self._find(entry)
            items = self._member(schema, "items")
            for each in (schema, items):
                told = None if each is None else each.text("contentMediaType")
                media_type = in_one_line(told or "") or None
                coding = None if each is None else each.text("contentEncoding")
                if (media_type or "").partition(";")[0].endswith("json"):
                    media_type = None
                if each is not None and (media_type or coding):
                    made = () if coding is None else (_coding_header(each, coding),)
                    yield key, Encoding(key, media_type, None, False, headers=made)
                    break

    def _member(self, node: Node | None, key: str) -> Node | None:
        found = None if node is None else node.get(key)
        return None if found is None else self._find(found)


def in_one_line(name: str) -> str:
    """Return a media type without what stands behind a line break, or another control
    character: no header can hold that.
    """
    return _CONTROL.split(name.lstrip(), maxsplit=1)[0]


def _both(told: Encoding, meant: Encoding) -> Encoding:
    """Return an encoding with what a schema says beside it."""
    if told is meant or told.style is not None:
        return told
    names = {each.name.lower() for each in told.headers}
    more = [each for each in meant.headers if each.name.lower() not in names]
    content_type = told.content_type or meant.content_type
    return replace(told, content_type=content_type, headers=(*told.headers, *more))


def _coding_header(node: Node, coding: str) -> Header:
    """Return the header of a part whose text is in an encoding, the only one it has."""
    schema = Choice(node.at, values=(coding,))
    return Header("Content-Transfer-Encoding", schema, None, required=True)
