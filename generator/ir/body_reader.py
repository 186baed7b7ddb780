"""Reads request bodies and responses, those that are shared only once."""

from __future__ import annotations

import re

from ..diagnostics import Location
from ..load.node import Node
from .content_reader import ContentReader
from .follow import Follower
from .operation import RequestBody, Response

_STATUS = re.compile(r"[1-5]([0-9]{2}|XX)|default")
"""What a status may be; a permissive run may meet others, and has told of them."""
_WITHOUT_BODY = frozenset({"204", "205", "304"})


class BodyReader:
    """Reads what is sent and what comes back."""

    def __init__(self, contents: ContentReader, follower: Follower) -> None:
        self._contents = contents
        self._follow = follower.follow
        self._bodies: dict[Location, RequestBody] = {}
        self._responses: dict[tuple[str, Location, bool], Response] = {}

    def request_body(self, operation: Node) -> RequestBody | None:
        """Return the request body of an operation."""
        entry = operation.get("requestBody")
        if entry is None:
            return None
        node = self._follow(entry)
        if node.at not in self._bodies:
            self._bodies[node.at] = RequestBody(
                node.at,
                self._contents.media_types(node),
                node.flag("required"),
                node.text("description"),
            )
        return self._bodies[node.at]

    def responses(self, operation: Node, method: str) -> tuple[Response, ...]:
        """Return the responses of an operation, in the order of the document.

        What HTTP sends without a body has none, whatever the document describes.
        """
        listed = operation.get("responses")
        found: dict[str, Response] = {}
        for key, entry in () if listed is None else listed.members():
            status = key.upper() if key != "default" else key
            if _STATUS.fullmatch(status):
                bare = method.upper() == "HEAD" or status in _WITHOUT_BODY
                node = self._follow(entry)
                found.setdefault(status, self._response(status, node, bare=bare))
        return tuple(found.values())

    def _response(self, status: str, node: Node, *, bare: bool) -> Response:
        key = (status, node.at, bare)
        if key not in self._responses:
            self._responses[key] = Response(
                node.at,
                status,
                node.text("description") or node.text("summary"),
                () if bare else self._contents.media_types(node),
                self._contents.headers(node),
            )
        return self._responses[key]
