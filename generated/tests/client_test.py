"""The client itself: where it sends, what it sends along, and what it raises."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from .support.answers import ERRORS, error_class, smallest_call, success
from .support.client import (
    BASE_URL_VARIABLE,
    CREDENTIALS,
    ENVIRONMENT,
    SECRETS,
    Client,
    ClientError,
    exceptions,
    init,
    make_client,
)
from .support.judge import judged
from .support.operation import MODES, Mode, send
from .support.server import Answer, Server
from .test_customers import TestCreate as Example

OPERATION = Example.operation
CALL = smallest_call(OPERATION)
OK = success(OPERATION)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("end", ["", "/"], ids=["plain", "slash"])
def test_base_url(server: Server, mode: Mode, end: str) -> None:
    """A slash at the end of the base URL makes no difference."""
    server.say(OK)
    send(mode, server.base_url + end, OPERATION, CALL)
    assert not judged(server.request, SECRETS, OPERATION.path)


def test_environment(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Base URL and credentials may come from the environment."""
    server.say(OK)
    monkeypatch.setenv(BASE_URL_VARIABLE, server.base_url)
    for variable, secret in ENVIRONMENT.items():
        monkeypatch.setenv(variable, secret)
    with Client() as client:
        OPERATION.call(client)(*CALL.positional, **CALL.keywords)
    assert not judged(server.request, SECRETS, OPERATION.path)


def test_init(server: Server) -> None:
    """A mapping of the arguments makes a client too."""
    server.say(OK)
    with init({**CREDENTIALS, "base_url": server.base_url}) as client:
        OPERATION.call(client)(*CALL.positional, **CALL.keywords)
    assert not judged(server.request, SECRETS, OPERATION.path)
    with pytest.raises(exceptions.ConfigurationError):
        init({"no_such_option": 1})


def test_no_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without credentials there is no client."""
    for variable in ENVIRONMENT:
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(exceptions.ConfigurationError):
        Client(base_url="http://127.0.0.1:1")


def test_headers_of_a_call(server: Server) -> None:
    """A call may add headers."""
    server.say(OK)
    options = {"headers": {"X-Trace": "1"}}
    with make_client(server.base_url, {}) as client:
        OPERATION.call(client)(*CALL.positional, **CALL.keywords, options=options)
    assert server.request.headers["X-Trace"] == "1"


def test_tries_again(server: Server) -> None:
    """A refusal that says "later" is tried again, with the same request."""
    server.say(Answer(429, headers={"Retry-After-Ms": "1"}), OK)
    options = {"max_retries": 1}
    with make_client(server.base_url, {}) as client:
        OPERATION.call(client)(*CALL.positional, **CALL.keywords, options=options)
    first, second = server.requests
    assert (first.method, first.target) == (second.method, second.target)
    assert first.body == second.body


@pytest.mark.parametrize("mode", MODES)
def test_follows_no_redirect(server: Server, mode: Mode) -> None:
    """No other host gets the request."""
    elsewhere = server.base_url.replace("127.0.0.1", "localhost")
    server.say(Answer(307, headers={"Location": f"{elsewhere}/elsewhere"}))
    with pytest.raises(exceptions.APIError):
        send(mode, server.base_url, OPERATION, CALL)
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [302, *ERRORS, 418, 500, 502])
def test_status(server: Server, status: int) -> None:
    """Each status has its error, whatever the body."""
    server.say(Answer(status, b"<html>", {"Content-Type": "text/html"}))
    with pytest.raises(exceptions.APIStatusError) as caught:
        send("sync", server.base_url, OPERATION, CALL)
    assert type(caught.value) is error_class(status)
    assert caught.value.status_code == status


@pytest.mark.parametrize("mode", MODES)
def test_no_connection(mode: Mode) -> None:
    """Where nobody listens, no status is known."""
    with pytest.raises(exceptions.APIConnectionError) as caught:
        send(mode, "http://127.0.0.1:1", OPERATION, CALL)
    assert caught.value.status_code is None


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"message": "No.", "error": "e", "errors": ["x"]}, "No."),
        ({"error": "No.", "errors": ["x"]}, "No."),
        ({"errors": {"name": ["is odd"]}}, "is odd"),
    ],
    ids=["message", "error", "errors"],
)
def test_message(server: Server, body: object, message: str) -> None:
    """The message of an error is that of the API."""
    text = json.dumps(body)
    server.say(Answer(400, text.encode(), {"Content-Type": "application/json"}))
    with pytest.raises(exceptions.BadRequestError, match=message) as caught:
        send("sync", server.base_url, OPERATION, CALL)
    error = caught.value
    assert isinstance(error, ClientError)
    assert str(error).endswith("(Status: 400)")
    for again in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (str(again), again.response_body) == (str(error), text)
