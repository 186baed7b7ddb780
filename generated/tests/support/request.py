"""A request as the server sees it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import cast
from urllib.parse import parse_qsl

from werkzeug.datastructures import Headers

from .values import Json


@dataclass(frozen=True)
class Request:
    """A request: its target as it was sent, below the base URL."""

    method: str
    target: str
    headers: Headers
    """Also those with an underscore in the name, which WSGI leaves out."""
    body: bytes

    @property
    def path(self) -> str:
        """The path, still encoded."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        """The query, still encoded."""
        return self.target.partition("?")[2]

    @property
    def query_pairs(self) -> list[tuple[str, str]]:
        """The names and values in the query."""
        return parse_qsl(self.query, keep_blank_values=True)

    @property
    def cookies(self) -> list[tuple[str, str]]:
        """The names and values of the cookies."""
        text = self.headers.get("Cookie", "")
        pairs = (pair.partition("=") for pair in text.split("; "))
        return [(name, value) for name, _, value in pairs if name]

    @property
    def media_type(self) -> str:
        """The content type, without its parameters."""
        content_type = self.headers.get("Content-Type", "")
        return content_type.partition(";")[0].strip().lower()

    @property
    def is_json(self) -> bool:
        """Whether the body is JSON."""
        return is_json(self.media_type)

    @property
    def json(self) -> Json:
        """The body as JSON."""
        return cast("Json", json.loads(self.body))


def is_header_name(name: str) -> bool:
    """Whether a header can have this name; a document with faults may have others."""
    return re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", name) is not None


def is_json(media_type: str) -> bool:
    """Whether the values of a media type are JSON."""
    return media_type.partition(";")[0].strip().lower().endswith(("/json", "+json"))


def is_stream(media_type: str) -> bool:
    """Whether a media type is a stream of items."""
    name = media_type.partition(";")[0].strip().lower()
    lines = ("json-lines", "jsonl", "jsonlines", "ndjson", "stream+json")
    return name.endswith(("/event-stream", "json-seq", "json-stream", *lines))
