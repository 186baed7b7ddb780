"""The server of the tests: it runs on this machine, keeps what it sees, says what it is
told to.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from pytest_httpserver import HTTPServer
from werkzeug import Request as WerkzeugRequest
from werkzeug import Response
from werkzeug.datastructures import Headers
from werkzeug.serving import WSGIRequestHandler

from .forms import to_json
from .request import Request, is_stream
from .values import NOTHING

BASE = "/base"
"""A base URL has a path of its own, which every request must keep."""


@dataclass(frozen=True)
class Answer:
    """What the server says."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=lambda: dict[str, str]())


def answer(status: int, table: object, media_type: str = "application/json") -> Answer:
    """An answer with the body that a table stands for."""
    if table is NOTHING:
        return Answer(status)
    if isinstance(table, bytes):
        body = table
    elif isinstance(table, list) and is_stream(media_type):
        body = _streamed(cast("list[object]", table), media_type)
    elif isinstance(table, str) and "json" not in media_type:
        body = table.encode()
    else:
        # Any: of a list, the checks above have left the items unknown.
        body = json.dumps(to_json(cast(Any, table))).encode()
    return Answer(status, body, {"Content-Type": media_type})


def _streamed(items: list[object], media_type: str) -> bytes:
    """Items as a stream."""
    if "event-stream" not in media_type:
        mark = "\x1e" if "json-seq" in media_type else ""
        lines = (f"{mark}{json.dumps(to_json(item))}\n" for item in items)
        return "".join(lines).encode()
    values = map(to_json, items)
    texts = (one if isinstance(one, str) else json.dumps(one) for one in values)
    return "".join(f"data: {text}\n\n" for text in texts).encode()


def keep_headers(handler: WSGIRequestHandler) -> dict[str, object]:
    """Make the environment of a WSGI request, with the headers as they came.

    WSGI cannot tell an underscore from a hyphen, so names with one are left out of it.
    """
    environ: dict[str, object] = _make_environ(handler)
    environ[_HEADERS] = handler.headers.items()
    return environ


_make_environ = WSGIRequestHandler.make_environ
_HEADERS = "tests.headers"


class Server:
    """Says what it was told to, the last answer again and again; keeps all requests."""

    def __init__(self, http: HTTPServer) -> None:
        self._answers: list[Answer | Callable[[Request], Answer]] = [Answer()]
        self.requests: list[Request] = []
        self.base_url = f"http://127.0.0.1:{http.port}{BASE}"
        handler = http.expect_request(re.compile(".*"))
        handler.respond_with_handler(self._handle)

    def say(self, *answers: Answer | Callable[[Request], Answer]) -> None:
        """Give these answers, one after the other, or make them of the request."""
        self._answers = list(answers)

    @property
    def request(self) -> Request:
        """The one request that was sent."""
        assert len(self.requests) == 1, f"{len(self.requests)} requests were sent"
        return self.requests[0]

    def _handle(self, request: WerkzeugRequest) -> Response:
        target = str(request.environ["REQUEST_URI"])
        assert target.startswith(BASE), f"{target} is not below the base URL"
        self.requests.append(
            Request(
                str(request.environ["REQUEST_METHOD"]),  # in its own case
                target.removeprefix(BASE),
                Headers(request.environ[_HEADERS]),
                request.get_data(),
            )
        )
        several = len(self._answers) > 1
        given = self._answers.pop(0) if several else self._answers[0]
        if not isinstance(given, Answer):
            given = given(self.requests[-1])
        return Response(given.body, given.status, dict(given.headers))
