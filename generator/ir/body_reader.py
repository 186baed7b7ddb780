"""Reads request bodies and responses, those that are shared only once."""

from __future__ import annotations

from ..diagnostics import Location
from ..load.node import Node
from .content_reader import ContentReader
from .follow import Follower
from .operation import RequestBody, Response


class BodyReader:
    """Reads what is sent and what comes back."""

    def __init__(self, contents: ContentReader, follower: Follower) -> None:
        self._contents = contents
        self._follow = follower.follow
        self._bodies: dict[Location, RequestBody] = {}
        self._responses: dict[tuple[str, Location], Response] = {}

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

    def responses(self, operation: Node) -> tuple[Response, ...]:
        """Return the responses of an operation, in the order of the document."""
        listed = operation.get("responses")
        return tuple(
            self._response(status, self._follow(entry))
            for status, entry in (() if listed is None else listed.members())
            if not status.startswith("x-")
        )

    def _response(self, status: str, node: Node) -> Response:
        status = status.upper() if status != "default" else status
        key = (status, node.at)
        if key not in self._responses:
            self._responses[key] = Response(
                node.at,
                status,
                node.text("description") or node.text("summary"),
                self._contents.media_types(node),
                self._contents.headers(node),
            )
        return self._responses[key]
