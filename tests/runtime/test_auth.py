"""Credentials: where they come from, where they go, and where they never show."""

from __future__ import annotations

from typing import Any

import pytest
from runtime.config import ApiKey, Basic, Bearer, ClientConfig, MutualTLS, Scheme
from runtime.credentials import Credentials
from runtime.errors import APIError, ConfigurationError
from runtime.operation import Operation, Returns, Security
from runtime.transport import TransportError

from tests.runtime.calls import CONFIG, CREATE, KEY, Caller, answer, caught

SCHEMES: tuple[Scheme, ...] = (
    ApiKey("header", location="header", name="X-Key", argument="api_key", env="P_KEY"),
    ApiKey("query", location="query", name="key", argument="query_key"),
    ApiKey("cookie", location="cookie", name="sid", argument="session"),
    Bearer("bearer", argument="token", env="P_TOKEN"),
    Bearer("other", argument="other", prefix="Token"),
    Basic("basic", envs=("P_USER", "P_PASS")),
    MutualTLS("mutual"),
)


def config(security: Security) -> ClientConfig:
    return ClientConfig(
        package="pets_sdk",
        version="1",
        title="Pets",
        schemes={scheme.id: scheme for scheme in SCHEMES},
        security=security,
    )


def need(*alternatives: str) -> Security:
    """`need("a+b", "c")`: a and b together, or c."""
    return tuple(
        tuple((id, ()) for id in alternative.split("+") if id)
        for alternative in alternatives
    )


def sent(call: Caller, needed: Security, given: dict[str, Any], /, **more: Any) -> Any:
    get = Operation[Any]("pets.get", "GET", "/pets", returns=(Returns("200"),), **more)
    script = call.script(answer())
    call(get, script, config=config(needed), credentials=given)
    return script.requests[0]


WHERE = [
    ("header", "k", "x-key", "k"),
    ("cookie", "k v", "cookie", "sid=k%20v"),
    ("bearer", "t", "authorization", "Bearer t"),
    ("other", "t", "authorization", "Token t"),
    ("basic", ("me", "p:w\u00fc"), "authorization", "Basic bWU6cDp3w7w="),
    ("basic", ("me", None), "authorization", "Basic bWU6"),
]


@pytest.mark.parametrize(("id", "value", "header", "text"), WHERE)
def test_where_they_go(
    call: Caller, id: str, value: Any, header: str, text: str
) -> None:
    assert sent(call, need(id), {id: value}).headers[header] == text


def test_a_key_in_the_query_shows_in_no_repr(call: Caller) -> None:
    request = sent(call, need("query"), {"query": "a&b"})
    assert request.url.endswith("/pets?key=a%26b")
    assert "key" not in repr(request)


def test_several_together(call: Caller) -> None:
    given = {"header": "k", "bearer": "t", "query": "q"}
    request = sent(call, need("header+bearer+query"), given)
    assert request.headers["x-key"] == "k"
    assert request.headers["authorization"] == "Bearer t"
    assert request.url.endswith("?key=q")


def test_a_header_that_two_share_is_sent_once(call: Caller) -> None:
    given = {"bearer": "t", "basic": ("me", "p"), "header": "k"}
    request = sent(call, need("basic+header+bearer"), given)
    assert request.headers["authorization"] == "Basic bWU6cA=="
    assert request.headers["x-key"] == "k"


def test_one_of_several(call: Caller) -> None:
    either = need("header+query", "bearer")
    assert "authorization" in sent(call, either, {"bearer": "t"}).headers
    both = {"header": "k", "query": "q", "bearer": "t"}
    assert "authorization" not in sent(call, either, both).headers


def test_none_may_do(call: Caller) -> None:
    optional = need("", "bearer")
    assert "authorization" not in sent(call, optional, {}).headers
    assert sent(call, optional, {"bearer": "t"}).headers["authorization"] == "Bearer t"
    assert "authorization" not in sent(call, (), {"bearer": "t"}).headers
    assert sent(call, need("mutual"), {}).method == "GET"


def test_an_operation_has_its_own(call: Caller) -> None:
    given = {"header": "k", "bearer": "t"}
    request = sent(call, need("header"), given, security=need("bearer"))
    assert "x-key" not in request.headers
    assert request.headers["authorization"] == "Bearer t"
    assert "x-key" not in sent(call, need("header"), given, security=()).headers
    error = caught(lambda: sent(call, (), {}, security=need("bearer")))
    assert isinstance(error, ConfigurationError)
    assert "give SyncClient token" in str(error).replace("Async", "Sync")


def test_they_may_come_from_the_environment(
    call: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("KEY", "k"), ("TOKEN", "t"), ("USER", "me"), ("PASS", "pw")):
        monkeypatch.setenv(f"P_{name}", value)
    assert sent(call, need("header"), {}).headers["x-key"] == "k"
    assert sent(call, need("header"), {"header": "own"}).headers["x-key"] == "own"
    basic = sent(call, need("basic"), {}).headers["authorization"]
    assert basic == "Basic bWU6cHc="


MISSING = [
    (need("header"), "no credentials: give {} api_key (or set P_KEY)"),
    (need("query"), "no credentials: give {} query_key"),
    (
        need("header+bearer", "basic"),
        "no credentials: give {} api_key (or set P_KEY) together with token (or set "
        "P_TOKEN); or username and password (or set P_USER and P_PASS)",
    ),
    (need("unheard-of"), "no credentials: give {} a scheme this client lacks"),
]


@pytest.mark.parametrize(("security", "text"), MISSING)
@pytest.mark.parametrize("empty", [None, ""])
def test_what_is_missing_is_named(
    call: Caller, security: Security, text: str, empty: Any
) -> None:
    given = {"header": empty, "bearer": empty}
    error = caught(lambda: sent(call, security, given))
    assert isinstance(error, ConfigurationError)
    name = "SyncClient" if call.kind == "sync" else "AsyncClient"
    assert str(error) == text.format(name)


def test_a_missing_key_is_called_a_key(call: Caller) -> None:
    error = caught(lambda: call(CREATE, call.script(answer()), credentials={}))
    assert "no API key: give" in str(error)
    assert "api_key (or set PETS_API_KEY)" in str(error)


@pytest.mark.parametrize("value", ["secret-\n", "secret-\x00", b"secret-", 7])
@pytest.mark.parametrize("given", ["as it is", "by a function"])
def test_a_key_that_no_header_can_hold(call: Caller, value: Any, given: str) -> None:
    source: Any = value if given == "as it is" else lambda: value
    error = caught(lambda: sent(call, need("header"), {"header": source}))
    assert isinstance(error, ConfigurationError)
    assert str(error).startswith("api_key ")
    assert "secret" not in str(error)


def test_a_function_gives_a_token_for_each_try(call: Caller) -> None:
    tokens = iter(["one", "two", "three"])
    get = Operation[Any]("pets.get", "GET", "/pets", returns=(Returns("200"),))
    script = call.script(TransportError("lost"), answer())
    call(
        get,
        script,
        config=config(need("bearer")),
        credentials={"bearer": lambda: next(tokens)},
    )
    found = [request.headers["authorization"] for request in script.requests]
    assert found == ["Bearer one", "Bearer two"]


def test_a_coroutine_function_too() -> None:
    async def token() -> str:
        return "one"

    request = sent(Caller("async"), need("bearer"), {"bearer": token})
    assert request.headers["authorization"] == "Bearer one"


def test_a_coroutine_function_is_nothing_for_threads() -> None:
    async def token() -> str:
        return "one"

    error = caught(lambda: sent(Caller("sync"), need("bearer"), {"bearer": token}))
    assert isinstance(error, ConfigurationError)
    assert "token is a coroutine; it must be a str" in str(error)


class TestNothingShows:
    def test_an_error_that_echoes_the_key(self, call: Caller) -> None:
        body = f'{{"message": "bad key {KEY}", "key": "{KEY}"}}'
        error = caught(lambda: call(CREATE, call.script(answer(401, body))))
        assert error.message == "bad key ***"
        assert KEY not in f"{error!r} {error} {error.response_body} {error.body}"

    def test_an_answer_that_cannot_be_read(self, call: Caller) -> None:
        error = caught(lambda: call(CREATE, call.script(answer(200, f"<{KEY}>"))))
        assert isinstance(error, APIError)
        assert error.response_body == "<***>"

    def test_a_redirect_with_the_key(self, call: Caller) -> None:
        moved = answer(302, location=f"https://evil.example/{KEY}?{KEY}")
        error = caught(lambda: call(CREATE, call.script(moved)))
        assert error.location == "https://evil.example/***"
        assert KEY not in str(error)

    def test_a_password(self, call: Caller) -> None:
        get = Operation[Any]("pets.get", "GET", "/pets")
        texts = answer(401, '{"message": "open-sesame bWU6b3Blbi1zZXNhbWU="}')
        error = caught(
            lambda: call(
                get,
                call.script(texts),
                config=config(need("basic")),
                credentials={"basic": ("me", "open-sesame")},
            )
        )
        assert error.message == "*** ***"

    def test_their_own_repr_and_pickle(self) -> None:
        import pickle

        credentials = Credentials(CONFIG, {"Key": KEY}, "PetsClient")
        assert repr(credentials) == "<Credentials: Key>"
        with pytest.raises(TypeError):
            pickle.dumps(credentials)
