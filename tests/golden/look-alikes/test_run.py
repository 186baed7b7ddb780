"""What a request leaves open: paths that fit as well, one header for two schemes."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOOK_ALIKES_USERNAME", "u")
    monkeypatch.setenv("LOOK_ALIKES_PASSWORD", "p")
    monkeypatch.setenv("LOOK_ALIKES_API_KEY", "a-key")


def test_one_header_of_two(case: Case, httpserver: HTTPServer, mode: str) -> None:
    httpserver.expect_request("/pets/1.jpg").respond_with_data(b"\0")
    found = case.call(mode, "pets.photo", "1", "jpg", accept_encoding="identity")
    assert found == b"\0"
    request, _ = httpserver.log[-1]
    assert request.headers.getlist("Authorization") == ["Basic dTpw"]
    assert request.headers["Accept-Encoding"] == "identity"
