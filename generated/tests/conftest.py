"""The loopback server that every test talks to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer
from werkzeug.serving import WSGIRequestHandler

from .support.server import Server, keep_headers


@pytest.fixture
def server(httpserver: HTTPServer, all_headers: None) -> Server:
    """A server without a past."""
    return Server(httpserver)


@pytest.fixture(scope="session")
def all_headers() -> Iterator[None]:
    """Let the server see headers with an underscore in their name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WSGIRequestHandler, "make_environ", keep_headers)
        yield
