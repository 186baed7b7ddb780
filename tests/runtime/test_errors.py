"""Errors: what they say, what they keep, how they travel."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import textwrap
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from runtime import errors
from runtime.headers import Headers

from tests.runtime.calls import CREATE, Caller, answer, caught

CLASSES = {
    302: "APIRedirectError",
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    418: "APIStatusError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "InternalServerError",
    599: "InternalServerError",
}


def full_error() -> errors.NotFoundError:
    error = errors.NotFoundError("no such pet", 404, '{"message": "no such pet"}')
    error.headers = Headers([("X-Request-Id", "r-1"), ("Via", "a"), ("via", "b")])
    error.request_id, error.retry_after = "r-1", 2.5
    error.attempts, error.method, error.path = 3, "GET", "/pets/{petId}"
    error.outcome_unknown = True
    return error


def same(error: Any) -> None:
    assert type(error) is errors.NotFoundError
    assert str(error) == "no such pet (Status: 404)"
    assert error.body == {"message": "no such pet"}
    assert vars(error) == vars(full_error())
    assert error.headers["x-request-id"] == "r-1"
    assert error.headers["VIA"] == "a, b"


def raise_full_error() -> None:
    raise full_error()


@pytest.mark.parametrize(("status", "name"), CLASSES.items())
def test_each_status_has_its_class(call: Caller, status: int, name: str) -> None:
    script = call.script(answer(status))
    error = caught(lambda: call(CREATE, script, max_retries=0))
    assert type(error).__name__ == name
    assert error.status_code == status
    assert isinstance(error, errors.APIStatusError)


@pytest.mark.parametrize("again", [pickle.loads, copy.copy, copy.deepcopy])
def test_errors_keep_everything_when_copied(again: Any) -> None:
    error = full_error()
    same(again(pickle.dumps(error) if again is pickle.loads else error))


def test_errors_come_back_from_another_process() -> None:
    with ProcessPoolExecutor(1) as pool:
        error = caught(pool.submit(raise_full_error).result)
    same(error)


def test_a_request_fault_keeps_its_faults() -> None:
    faults = [("pets[0].name", "is required"), ("", "is empty")]
    error = errors.RequestValidationError("not sent", faults)
    again = pickle.loads(pickle.dumps(error))
    assert again.faults == error.faults
    assert again.faults[0].path == "pets[0].name"
    assert str(again) == "not sent:\n  pets[0].name: is required\n  is empty"


def test_many_faults_are_counted_not_listed() -> None:
    faults = [(f"pets[{index}]", "is required") for index in range(1000)]
    text = str(errors.RequestValidationError("not sent", faults))
    assert text.endswith("and 980 more")


@pytest.mark.parametrize("body", ["", "<html>", "[" * 100_000, "1" * 10_000, "null"])
def test_a_body_that_is_no_json_is_none(body: str) -> None:
    assert errors.APIError("x", 500, body).body is None


def test_an_error_can_be_made_as_by_hand() -> None:
    error = errors.APIError("broken")
    assert (str(error), error.status_code, error.response_body) == (
        "broken",
        None,
        None,
    )
    assert str(errors.APIError("broken", 400, "{}")) == "broken (Status: 400)"


def test_in_a_client_errors_have_the_client_s_name(tmp_path: Path) -> None:
    package = tmp_path / "pets_sdk"
    package.mkdir()
    (package / "_runtime").symlink_to(Path(errors.__file__).parent)
    (package / "__init__.py").write_text("from .exceptions import *\n")
    (package / "exceptions.py").write_text(
        "from ._runtime.errors import APIError, ClientError as PetsError\n"
        "from ._runtime.errors import NotFoundError, rename_base\n"
        "rename_base('PetsError')\n"
    )
    code = """
        import pickle, pets_sdk, traceback
        error = pickle.loads(pickle.dumps(pets_sdk.NotFoundError("gone", 404)))
        print(repr(pets_sdk.PetsError), pets_sdk.NotFoundError.__mro__[-4])
        raise error
    """
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert "<class 'pets_sdk.PetsError'>" in ran.stdout
    assert ran.stderr.endswith("pets_sdk.NotFoundError: gone (Status: 404)\n")


MESSAGES = {
    '{"message": "m", "error": "e"}': "m",
    '{"error": "e", "errors": ["x"]}': "e",
    '{"error": {"message": "inner", "code": 1}}': "inner",
    '{"message": "", "errors": {"name": ["is taken", "is long"], "age": ["low"]}}': (
        "name: is taken; is long; age: low"
    ),
    '{"message": null, "errors": ["one", {"field": "two"}]}': "one; field: two",
    '{"detail": "d"}': "d",
    '{"title": "t"}': "t",
}


@pytest.mark.parametrize(("body", "message"), MESSAGES.items())
def test_the_message_is_the_body_s(call: Caller, body: str, message: str) -> None:
    error = caught(lambda: call(CREATE, call.script(answer(400, body))))
    assert error.message == message
    assert str(error) == f"{message} (Status: 400)"
    assert error.response_body == body


@pytest.mark.parametrize("body", ["", "<html>busy</html>", "[]", "7", "{}", "\x00\xff"])
def test_without_a_message_the_status_is_told(call: Caller, body: str) -> None:
    error = caught(lambda: call(CREATE, call.script(answer(400, body))))
    assert str(error) == "POST /pets failed: Bad Request (Status: 400)"


def test_an_error_tells_of_the_request(call: Caller) -> None:
    script = call.script(answer(404, "{}", x_request_id="r-7", retry_after="9"))
    error = caught(lambda: call(CREATE, script))
    assert (error.method, error.path, error.attempts) == ("POST", "/pets", 1)
    assert (error.request_id, error.retry_after) == ("r-7", 9.0)
    assert error.headers["X-Request-ID"] == "r-7"
    assert error.outcome_unknown is False
