"""Tokens of client credentials: fetched once, kept, renewed, never shown."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from ..conftest import Case

SECRET = "s3cret/+ word"


class Server:
    """A token server and an API that takes the last token only."""

    def __init__(self, server: HTTPServer) -> None:
        self.url = server.url_for("").rstrip("/")
        self.asked: list[tuple[str | None, dict[str, str]]] = []
        self.valid = set[str]()
        self.refusals: list[Response] = []
        self.seconds: float | None = 3600
        self.in_body = self.forgets = False
        server.expect_request("/oauth/token").respond_with_handler(self.token)
        server.expect_request("/pets").respond_with_handler(self.pets)

    def token(self, request: Request) -> Response:
        authorization = request.headers.get("Authorization")
        self.asked.append((authorization, request.form.to_dict()))
        time.sleep(0.05)
        if self.refusals:
            return self.refusals.pop(0)
        if self.in_body and "client_secret" not in request.form:
            return Response('{"error": "invalid_client"}', 401)
        token = f"token-{len(self.asked)}"
        self.valid.add(token)
        lives = "" if self.seconds is None else f', "expires_in": {self.seconds}'
        return Response(f'{{"access_token": "{token}", "token_type": "bearer"{lives}}}')

    def pets(self, request: Request) -> Response:
        token = request.headers["Authorization"].removeprefix("Bearer ")
        return Response(f"no {token}", 204 if self.takes(token) else 401)

    def takes(self, token: str) -> bool:
        return token in self.valid and not self.forgets


@pytest.fixture(autouse=True)
def _token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OAUTH_ACCESS_TOKEN", "unused")


@pytest.fixture
def server(httpserver: HTTPServer) -> Server:
    return Server(httpserver)


def client_of(case: Case, server: Server, **more: Any) -> Any:
    given = {"client_id": "me:1", "client_secret": SECRET, **more}
    return case.package.OAuthClient(base_url=server.url, **given)


@pytest.fixture
def client(case: Case, server: Server) -> Any:
    return client_of(case, server)


def test_a_token_for_each_set_of_scopes(client: Any, server: Server) -> None:
    for _ in range(3):
        client.pets.list()
        client.with_options(max_retries=0).pets.create()
    grant = {"grant_type": "client_credentials"}
    basic = "Basic bWUlM0ExOnMzY3JldCUyRiUyQit3b3Jk"
    assert server.asked == [
        (basic, {**grant, "scope": "read"}),
        (basic, {**grant, "scope": "read write"}),
    ]


def test_id_and_secret_in_the_body(client: Any, server: Server) -> None:
    """Where the server takes them there only; that is found out once."""
    server.in_body = True
    client.pets.list()
    client.pets.create()
    assert [authorization is None for authorization, _ in server.asked] == [0, 1, 1]
    assert server.asked[-1][1]["client_secret"] == SECRET


@pytest.mark.parametrize("seconds", [0, 0.01, '"0"'])
def test_one_that_expires_is_renewed(
    client: Any, server: Server, seconds: Any
) -> None:
    server.seconds = seconds
    client.pets.list()
    client.pets.list()
    assert len(server.asked) == 2


def test_one_that_is_revoked_is_renewed_once(
    case: Case, client: Any, server: Server
) -> None:
    server.seconds = None
    client.pets.list()
    server.valid.clear()
    client.with_options(max_retries=0).pets.create()
    client.with_options(max_retries=0).pets.list()
    assert len(server.asked) == 3
    server.forgets = True
    with pytest.raises(case.package.AuthenticationError):
        client.pets.list()
    assert len(server.asked) == 4


def test_many_threads_fetch_one(client: Any, server: Server) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: client.pets.list(), range(16)))
    assert len(server.asked) == 1


def test_many_tasks_fetch_one(case: Case, server: Server) -> None:
    async def main() -> None:
        given = {"client_id": "me", "client_secret": SECRET}
        url = server.url
        async with case.package.AsyncOAuthClient(base_url=url, **given) as client:
            waiting = asyncio.create_task(client.pets.list())
            await asyncio.sleep(0.02)
            waiting.cancel()  # it has the turn, and gives it back
            await asyncio.gather(*(client.pets.list() for _ in range(16)))

    asyncio.run(main())
    assert len(server.asked) <= 2


def test_a_refusal_is_told_without_secrets(
    case: Case, client: Any, server: Server
) -> None:
    body = f'{{"error": "invalid_scope", "error_description": "not with {SECRET}"}}'
    server.refusals = [Response(body, 400)]
    with pytest.raises(case.package.AuthenticationError, match="invalid_") as caught:
        client.pets.list()
    assert SECRET not in f"{caught.value!r} {caught.value.response_body} {vars(client)}"
    assert "***" in str(caught.value)
    server.refusals = [Response("<html>", 503, {"Retry-After": "0"})]
    client.pets.list()  # it was tried again
    assert len(server.asked) == 3


def test_a_token_server_that_is_slow(case: Case, server: Server) -> None:
    client = client_of(case, server)
    with pytest.raises(case.package.APITimeoutError):
        client.pets.list(options={"deadline": 0.03, "max_retries": 0})
    client.pets.list()


def test_what_is_given(case: Case, server: Server) -> None:
    with pytest.raises(case.package.ConfigurationError, match="secret is missing"):
        client_of(case, server, client_secret=None)
    server.valid = {"mine"}
    client_of(case, server, access_token="mine").pets.list()
    assert server.asked == []
    url = f"{server.url}/elsewhere"
    with pytest.raises(case.package.APIError, match="gives no token"):
        client_of(case, server, token_url=url, max_retries=0).pets.list()
