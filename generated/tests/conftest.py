"""The loopback server that every test talks to."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from .support.server import Server


@pytest.fixture
def server(httpserver: HTTPServer) -> Server:
    """A server without a past."""
    return Server(httpserver)
