"""Which credentials a call carries: those it needs, those that are there, or none."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case

GIVEN: dict[str, Any] = {
    "api_key": "key-1",
    "query": "k&v",
    "session": "sess",
    "username": "me",
    "password": "pass",
    "token": "bearer",
    "login": lambda: "log-in",
}
CALLS = [
    ("usual", {"X-Key": "key-1"}, ""),
    ("open", {}, ""),
    ("optional", {"Authorization": "Basic bWU6cGFzcw=="}, ""),
    ("both", {"Cookie": "session=sess"}, "api%20key=k%26v"),
    ("either", {"Authorization": "Bearer bearer"}, ""),
    ("login", {"Authorization": "Bearer log-in"}, ""),
]
KNOWN = ("X-Key", "Authorization", "Cookie")


def sent(server: HTTPServer) -> tuple[dict[str, str], str]:
    request, _ = server.log[-1]
    found = {name: request.headers[name] for name in KNOWN if name in request.headers}
    return found, request.query_string.decode()


@pytest.mark.parametrize(("name", "headers", "query"), CALLS)
def test_what_is_sent(
    case: Case, httpserver: HTTPServer, name: str, headers: dict[str, str], query: str
) -> None:
    httpserver.expect_request(f"/{name}").respond_with_data("", 204)
    url = httpserver.url_for("").rstrip("/")
    with case.package.SecurityClient(base_url=url, **GIVEN) as client:
        getattr(client.calls, name)()
    assert sent(httpserver) == (headers, query)

    async def login() -> str:
        return "log-in"

    async def main() -> None:
        given = {**GIVEN, "login": login}
        async with case.package.AsyncSecurityClient(base_url=url, **given) as client:
            await getattr(client.calls, name)()

    asyncio.run(main())
    assert sent(httpserver) == (headers, query)


@pytest.mark.parametrize(
    ("given", "header"),
    [
        ({"credentials": "d-1"}, "Token d-1"),
        ({"credentials": "d-1", "open_id": "o-1"}, "Bearer o-1"),
    ],
)
def test_another_alternative(
    case: Case, httpserver: HTTPServer, given: dict[str, str], header: str
) -> None:
    """The first of which all is there; else what lacks is told, and nothing is sent."""
    httpserver.expect_request("/either").respond_with_data("", 204)
    url = httpserver.url_for("").rstrip("/")
    client = case.package.SecurityClient("key", base_url=url, **given)
    client.calls.either()
    assert sent(httpserver)[0] == {"Authorization": header}
    count = len(httpserver.log)
    with pytest.raises(case.package.ConfigurationError, match=r"query.*session"):
        client.calls.both()
    assert len(httpserver.log) == count


def test_what_is_open_to_all_needs_no_credentials(
    case: Case, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SECURITY_API_KEY")
    httpserver.expect_request("/open").respond_with_data("", 204)
    client = case.package.SecurityClient(base_url=httpserver.url_for("").rstrip("/"))
    client.calls.open()
    with pytest.raises(case.package.ConfigurationError, match="api_key"):
        client.calls.usual()
    assert len(httpserver.log) == 1


def test_a_password_is_a_text(case: Case) -> None:
    with pytest.raises(case.package.ConfigurationError, match="password is a function"):
        case.package.SecurityClient("key", username="me", password=lambda: "no")


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECURITY_API_KEY", "key-1")
