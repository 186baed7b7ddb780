"""No error shows the key: not in its text, its frames, its causes or its pickle."""

from __future__ import annotations

import logging
import pickle
import traceback
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from runtime.client import AsyncClient, SyncClient
from runtime.errors import APIError, ConfigurationError
from runtime.transport import TransportError

from tests.runtime.calls import CONFIG, CREATE, KEY, Answer, Caller, answer, caught
from tests.runtime.loopback import Loopback, reply


def told(error: BaseException) -> str:
    """All that can be seen of an error, with the locals of the runtime's frames."""
    parts = [f"{error} {error!r} {vars(error)} {pickle.dumps(error)!r}"]
    one: BaseException | None = error
    while one is not None:
        seen = traceback.TracebackException.from_exception(one, capture_locals=True)
        parts.extend(seen.format_exception_only())
        for frame in seen.stack:
            if "/templates/runtime/" in frame.filename.replace("\\", "/"):
                parts.append(f"{frame.name}: {frame.locals}")
        one = one.__cause__ or one.__context__
    return "\n".join(parts)


ECHO = {"x_echo": f"you sent {KEY}", "x_request_id": KEY, "set_cookie": f"k={KEY}"}
FAILURES: list[Answer] = [
    answer(401, f'{{"message": "bad key {KEY}"}}', **ECHO),
    answer(500, KEY, **ECHO),
    answer(200, f"<html>{KEY}", **ECHO),
    answer(200, "[]", **ECHO),
    answer(200, "", **ECHO),
    answer(302, "", location=f"https://{KEY}@evil.example/{KEY}?{KEY}#{KEY}"),
    answer(302, "", location=f"//[{KEY}"),
    TransportError("lost"),
    TimeoutError("lost"),
]


@pytest.mark.parametrize("failure", FAILURES)
def test_a_call_that_fails(
    call: Caller, failure: Answer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    error = caught(lambda: call(CREATE, call.script(failure), strict=True))
    assert isinstance(error, APIError)
    assert KEY not in told(error)
    assert KEY not in caplog.text


def test_a_transport_that_tells_it(call: Caller) -> None:
    fault = TransportError(f"bad header {KEY}", sent=False, permanent=True)
    error = caught(lambda: call(CREATE, call.script(fault)))
    assert KEY not in f"{error} {error.__cause__} {error.__context__}"
    assert (error.attempts, error.outcome_unknown) == (1, False)


@pytest.mark.parametrize("made", [SyncClient, AsyncClient])
@pytest.mark.parametrize(
    ("key", "base_url"),
    [
        (KEY + "\n", "https://a.example"),
        (KEY + "\x7f", "https://a.example"),
        (KEY + "\ud800", "https://a.example"),
        (KEY, "ftp://a.example"),
        (KEY, "https://me:pw@a.example"),
    ],
)
def test_a_client_that_cannot_be_made(made: Any, key: str, base_url: str) -> None:
    error = caught(lambda: made(CONFIG, {"Key": key}, base_url, {}))
    assert isinstance(error, ConfigurationError)
    assert KEY not in told(error)
    assert "without a base URL" in told(error)


def giver(text: str) -> Callable[[], str]:
    return lambda: text


def test_a_function_that_gives_no_good_one(call: Caller) -> None:
    for given, reason in ((KEY + "\r\n", "has a line break"), (" ", "is empty")):
        keys: Any = {"Key": giver(given)}
        one = partial(call, CREATE, call.script(answer()), credentials=keys)
        error = caught(one)
        assert isinstance(error, ConfigurationError)
        assert reason in str(error)
        assert KEY not in told(error)


def test_blanks_around_it_are_no_part_of_it(call: Caller) -> None:
    """An environment variable often ends in one, which no header can."""
    with Loopback(reply(400, {"message": KEY})) as server:
        for given in (f" {KEY}\t", lambda: f"{KEY} "):
            keys: Any = {"Key": given}
            error = caught(partial(call, CREATE, server.url, credentials=keys))
            assert server.last.headers["x-pet-key"] == KEY
            assert KEY not in told(error)
    missing = caught(lambda: call(CREATE, call.script(), credentials={"Key": "  "}))
    assert "no API key" in str(missing)


def test_one_that_json_writes_with_escapes(call: Caller) -> None:
    import json

    key = 'open "ses\\ame" \u00fc'
    for ascii_only in (True, False):
        body = json.dumps({"seen": key}, ensure_ascii=ascii_only)
        script = call.script(answer(400, body))
        error = caught(partial(call, CREATE, script, credentials={"Key": key}))
        assert error.body == {"seen": "***"}
