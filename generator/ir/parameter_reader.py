"""Reads parameters: those of a path and an operation together, defaults filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeGuard

from ..load.node import Node
from .content_reader import ContentReader
from .docs_reader import docs_of
from .follow import Follower
from .operation import In, MediaType, Parameter, Style
from .schema import Anything, Null, Schema
from .schema_reader import SchemaReader

_DEFAULT_STYLES: dict[In, Style] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
    "querystring": "form",
}
_STYLES: dict[In, dict[str, Style]] = {
    "path": {"matrix": "matrix", "label": "label", "simple": "simple"},
    "query": {
        "form": "form",
        "spaceDelimited": "spaceDelimited",
        "pipeDelimited": "pipeDelimited",
        "deepObject": "deepObject",
    },
    "header": {"simple": "simple"},
    "cookie": {"form": "form", "cookie": "cookie"},
    "querystring": {},
}
_SET_ELSEWHERE = frozenset({"accept", "content-type", "authorization"})
_OF_TRANSPORT = frozenset({"connection", "content-length", "host", "transfer-encoding"})
"""Headers that say where a message goes and ends: a second one is no valid request."""


class ParameterReader:
    """Reads Parameter Objects."""

    def __init__(
        self, schemas: SchemaReader, contents: ContentReader, follower: Follower
    ) -> None:
        self._schemas = schemas
        self._contents = contents
        self._follow = follower.follow

    def read(self, holders: Iterable[Node]) -> tuple[Parameter, ...]:
        """Return the parameters of a path item and an operation.

        A later holder's goes before an earlier one's of the same name and place; the
        names of headers are the same in any case.
        """
        found: dict[tuple[str, str], Parameter] = {}
        for holder in holders:
            listed = holder.get("parameters")
            for entry in () if listed is None else listed.items():
                parameter = self._parameter(self._follow(entry))
                if parameter is not None:
                    is_header = parameter.location == "header"
                    name = parameter.name.lower() if is_header else parameter.name
                    found[name, parameter.location] = parameter
        return tuple(found.values())

    def _parameter(self, node: Node) -> Parameter | None:
        if node.reference is not None:
            return None
        name, location = node.text("name"), node.text("in")
        if name is None or not _is_location(location):
            self._schemas.warn(
                "unsupported-parameter",
                "this parameter is left out: it needs a name, and `in` with a place "
                "that OpenAPI 3 has",
                node.at,
            )
            return None
        if location == "header" and not is_header_name(name):
            self._schemas.warn(
                "unsupported-parameter",
                "this parameter is left out: HTTP has no header of such a name",
                node.at.child("name"),
            )
            return None
        if location == "header" and name.lower() in _SET_ELSEWHERE | _OF_TRANSPORT:
            return None
        contents = self._contents.media_types(node)
        style = self._style(node, location)
        schema = self._schema(node, contents)
        # Null is written as nothing, so what can only be null is never missing.
        required = node.flag("required") and not isinstance(schema, Null)
        examples = self._contents.examples(node)
        return Parameter(
            node.at,
            name,
            location,
            schema,
            required or location == "path",
            style,
            node.flag("explode") if "explode" in node else style in ("form", "cookie"),
            node.flag("allowReserved"),
            contents[0].name if contents else None,
            replace(docs_of(node), examples=()),
            examples or (contents[0].examples if contents else ()),
            node.text("x-python-name"),
            contents[0].encoding if contents else (),
        )

    def _schema(self, node: Node, contents: tuple[MediaType, ...]) -> Schema:
        if contents:
            return contents[0].schema or Anything(contents[0].at)
        schema = node.get("schema")
        return Anything(node.at) if schema is None else self._schemas.read(schema)

    def _style(self, node: Node, location: In) -> Style:
        named = node.text("style")
        if named is None:
            return _DEFAULT_STYLES[location]
        style = _STYLES[location].get(named)
        if style is None:
            style = _DEFAULT_STYLES[location]
            self._schemas.warn(
                "unsupported-style",
                f"a parameter in {location} has no style {named!r}; "
                f"{style!r} is taken instead",
                node.at.child("style"),
            )
        return style


def is_header_name(name: str) -> bool:
    """Whether a header can have this name (RFC 9110 §5.1)."""
    return _TOKEN.fullmatch(name) is not None


_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")


def _is_location(text: str | None) -> TypeGuard[In]:
    return text in _DEFAULT_STYLES
