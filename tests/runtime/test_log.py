"""Logging: what is told at which level, and what is told at none."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest
from runtime.operation import Body, Operation, Parameter, Returns
from runtime.transport import TransportError

from tests.runtime.calls import CREATE, KEY, Caller, answer, caught

LOGGER = "pets_sdk"


def test_nothing_without_being_asked(
    call: Caller, capfd: pytest.CaptureFixture[str]
) -> None:
    caught(lambda: call(CREATE, call.script(answer(500))))
    assert capfd.readouterr() == ("", "")


def test_a_call_is_a_line(call: Caller, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, LOGGER)
    script = call.script(answer(503), answer(200, "{}", x_request_id="r-1"))
    call(CREATE, script)
    assert caplog.messages == [
        "POST /pets: 503, again in 0.50 s",
        "POST /pets: 200 in 0.500 s, tries: 2, request id: r-1",
    ]


def test_a_failure_is_a_line(call: Caller, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, LOGGER)
    caught(lambda: call(CREATE, call.script(answer(404))))
    caught(lambda: call(CREATE, call.script(TransportError("lost"))))
    assert caplog.messages == [
        "POST /pets: 404 in 0.000 s, tries: 1, request id: None",
        "POST /pets: APIConnectionError in 0.000 s, tries: 1, request id: None",
    ]


def test_debug_has_bodies_without_secrets(
    call: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, LOGGER)
    body = {"name": "Rex", "password": "pw-1", "nested": {"api_key": 'k"2', "n": 1}}
    back = f'{{"seen": "{KEY}", "access_token": "t-3", "Secret": 4, "token": "cut'
    caught(lambda: call(CREATE, call.script(answer(200, back)), body=body))
    told = "\n".join(caplog.messages)
    assert '"name":"Rex"' in told
    assert '"seen": "***"' in told
    for secret in (KEY, "pw-1", 'k\\"2', "t-3", '"Secret": 4', "cut"):
        assert secret not in told


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("application/json", {"api_key": ["hush-1", "hush-2"], "z": "hush-3"}),
        ("application/json", {"tokens": {"a": 1, "b": {"c": "hush-1"}}}),
        ("application/x-www-form-urlencoded", {"a": "1", "api-key": "hush-1"}),
        ("multipart/form-data", {"a": "1", "password": "hush-1\r\nhush-2"}),
    ],
)
def test_secrets_of_any_shape_are_struck_out(
    call: Caller, caplog: pytest.LogCaptureFixture, media_type: str, body: object
) -> None:
    caplog.set_level(logging.DEBUG, LOGGER)
    form = Body("dict[str, Any]", media_type=media_type)
    post = Operation[None]("pets.add", "POST", "/pets", body=form)
    call(post, call.script(answer()), body=body)
    assert "***" in caplog.text
    assert "hush" not in caplog.text


def test_a_parameter_named_like_a_secret_is_struck_out(
    call: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, LOGGER)
    names = ("page", "access_token")
    parameters = tuple(Parameter(one, one, "query", "str") for one in names)
    get = Operation[None]("pets.get", "GET", "/pets", parameters=parameters)
    given = {"page": "seven", "access_token": "hush"}
    call(get, call.script(answer()), arguments=given)
    assert "?page=seven&access_token=***" in caplog.text


def test_a_key_in_the_query_is_struck_out(
    call: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    from tests.runtime.test_auth import config, need

    caplog.set_level(logging.DEBUG, LOGGER)
    get = Operation[None]("pets.get", "GET", "/pets", returns=(Returns("200"),))
    given = {"query": "a&b-secret"}
    call(get, call.script(answer()), config=config(need("query")), credentials=given)
    assert "?key=***" in caplog.text
    assert "secret" not in caplog.text


def test_logging_is_not_loaded_for_it() -> None:
    code = (
        "import sys; sys.path.append('templates'); import runtime.resource; "
        "print('logging' in sys.modules, 'httpcore2' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "False False\n"
