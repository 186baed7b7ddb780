"""Which requests are sent again, after how long, and what is said in the end."""

from __future__ import annotations

from email.utils import formatdate
from typing import Any

import pytest
from runtime import errors
from runtime.clock import Clock
from runtime.operation import Operation
from runtime.retry import back_off
from runtime.transport import Response, TransportError

from tests.runtime.calls import (
    CREATE,
    GET,
    MARKED,
    PUT,
    Caller,
    StillClock,
    answer,
    caught,
)

LOST = TransportError("lost")
LATE = TransportError("late", timeout=True)
REFUSED = TransportError("refused", sent=False)
ONE = {"pet_id": "1"}
KEYED = {"idempotency_key": "k-1"}


class CutOff:
    """A body that breaks off; each time it is read."""

    def __iter__(self) -> Any:
        yield b'{"na'
        raise LOST

    async def __aiter__(self) -> Any:
        yield b'{"na'
        raise LOST


CUT: Any = Response(200, [("content-type", "application/json")], CutOff())

ALWAYS = [answer(408), answer(429), answer(503), REFUSED]
SOMETIMES = [answer(500), answer(502), answer(504), LOST, LATE, CUT]
NEVER = [answer(400), answer(404), answer(409), answer(422), answer(501), answer(302)]


def sendings(call: Caller, operation: Operation[Any], first: Any, **more: Any) -> int:
    script = call.script(first)
    arguments = ONE if operation is GET else None
    caught(lambda: call(operation, script, arguments=arguments, **more))
    return len(script.requests)


@pytest.mark.parametrize("first", ALWAYS, ids=str)
@pytest.mark.parametrize("operation", [CREATE, GET, PUT], ids=str)
def test_what_did_no_work_is_always_sent_again(
    call: Caller, operation: Operation[Any], first: Any
) -> None:
    assert sendings(call, operation, first) == 3


@pytest.mark.parametrize("first", SOMETIMES, ids=str)
@pytest.mark.parametrize(
    ("operation", "options", "times"),
    [
        (CREATE, None, 1),
        (CREATE, KEYED, 3),
        (GET, None, 3),
        (PUT, None, 3),
        (MARKED, None, 3),
    ],
)
def test_what_may_have_worked_is_sent_again_where_that_is_safe(
    call: Caller, operation: Operation[Any], options: Any, times: int, first: Any
) -> None:
    assert sendings(call, operation, first, only=options) == times


@pytest.mark.parametrize("first", NEVER, ids=str)
@pytest.mark.parametrize("operation", [CREATE, GET, PUT], ids=str)
def test_what_would_fail_again_is_not_sent_again(
    call: Caller, operation: Operation[Any], first: Any
) -> None:
    assert sendings(call, operation, first) == 1


def test_what_cannot_work_is_not_tried_again(call: Caller) -> None:
    wrong = TransportError("bad certificate", sent=False, permanent=True)
    assert sendings(call, GET, wrong) == 1


def test_the_same_is_sent_on_each_try(call: Caller) -> None:
    script = call.script(answer(500), LOST, answer(200, '{"id": 1}'))
    assert call(CREATE, script, only=KEYED) == {"id": 1}
    assert len({request.body for request in script.requests}) == 1
    keys = [request.headers["idempotency-key"] for request in script.requests]
    assert keys == ["k-1"] * 3


@pytest.mark.parametrize(("retries", "times"), [(0, 1), (1, 2), (5, 6)])
def test_the_number_of_tries(call: Caller, retries: int, times: int) -> None:
    assert sendings(call, CREATE, answer(503), max_retries=retries) == times
    options = {"max_retries": retries}
    assert sendings(call, CREATE, answer(503), only=options) == times


def test_waits_double_up_to_a_limit(call: Caller) -> None:
    sendings(call, CREATE, REFUSED, max_retries=7)
    assert call.clock.slept == [0.5, 1, 2, 4, 8, 8, 8]


def test_waits_are_anything_up_to_the_limit() -> None:
    waits = [back_off(1, Clock().jitter) for _ in range(200)]
    assert 0 <= min(waits) < 0.2
    assert 0.8 < max(waits) <= 1


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry_after": "3"}, 3),
        ({"retry_after": "0"}, 0),
        ({"retry_after": "60"}, 60),
        ({"retry_after_ms": "1500", "retry_after": "9"}, 1.5),
        ({"retry_after": formatdate(1_700_000_000 + 1000 + 20, usegmt=True)}, 20),
        ({"retry_after": formatdate(0, usegmt=True)}, 0),
        ({"retry_after": "soon"}, 0.5),
        ({"retry_after": "-1"}, 0.5),
        ({"retry_after": "nan"}, 0.5),
        ({"retry_after": "9" * 400}, 0.5),
        ({"retry_after_ms": "x", "retry_after": "2"}, 2),
    ],
)
def test_the_server_s_wait_is_obeyed(
    call: Caller, headers: dict[str, str], wait: float
) -> None:
    script = call.script(answer(429, "{}", **headers), answer())
    call(CREATE, script)
    assert call.clock.slept == [pytest.approx(wait, abs=1)]


def test_a_wait_that_is_too_long_is_told(call: Caller) -> None:
    script = call.script(answer(429, "{}", retry_after="61"))
    error = caught(lambda: call(CREATE, script))
    assert isinstance(error, errors.RateLimitError)
    assert error.retry_after == 61
    assert call.clock.slept == []


@pytest.mark.parametrize("reason", [LOST, LATE], ids=str)
def test_a_post_without_an_answer_may_have_worked(call: Caller, reason: Any) -> None:
    error = caught(lambda: call(CREATE, call.script(reason)))
    assert isinstance(error, errors.APIConnectionError)
    assert isinstance(error, errors.APITimeoutError) is (reason is LATE)
    assert error.outcome_unknown is True
    assert "was sent and no answer came, so what it creates may exist" in str(error)
    assert error.status_code is None


def test_a_post_that_was_not_sent_did_not_work(call: Caller) -> None:
    error = caught(lambda: call(CREATE, call.script(REFUSED)))
    assert error.outcome_unknown is False
    assert "could not be sent to 127.0.0.1:1: refused" in str(error)
    assert error.attempts == 3


def test_reading_has_no_outcome(call: Caller) -> None:
    error = caught(lambda: call(GET, call.script(LOST), arguments=ONE))
    assert error.outcome_unknown is False
    assert str(error) == "GET /pets/{petId} got no answer: lost"


def test_an_early_try_of_unknown_outcome_is_not_forgotten(call: Caller) -> None:
    script = call.script(LOST, REFUSED)
    error = caught(lambda: call(CREATE, script, only=KEYED))
    assert error.outcome_unknown is True
    script = call.script(LOST, answer(409, '{"message": "exists"}'))
    error = caught(lambda: call(CREATE, script, only=KEYED))
    assert error.outcome_unknown is True


@pytest.mark.parametrize(
    ("status", "unknown"),
    [(400, False), (429, False), (500, True), (501, False), (502, True), (503, False)],
)
def test_which_statuses_leave_the_outcome_open(
    call: Caller, status: int, unknown: bool
) -> None:
    error = caught(lambda: call(CREATE, call.script(answer(status)), max_retries=0))
    assert error.outcome_unknown is unknown


def test_a_success_that_breaks_off_is_told_with_its_status(call: Caller) -> None:
    error = caught(lambda: call(CREATE, call.script(CUT)))
    assert isinstance(error, errors.APIResponseError)
    assert error.status_code == 200
    assert error.outcome_unknown is True
    assert error.response_body == '{"na'
    assert str(error).endswith("so what it creates may exist (Status: 200)")


def test_a_refusal_that_breaks_off_is_still_a_refusal(call: Caller) -> None:
    cut: Any = Response(404, [], CutOff())
    assert isinstance(
        caught(lambda: call(CREATE, call.script(cut))), errors.NotFoundError
    )


class TestDeadline:
    def test_no_try_begins_after_it(self, call: Caller) -> None:
        script = call.script(answer(503))
        error = caught(lambda: call(CREATE, script, deadline=1.2, max_retries=9))
        assert isinstance(error, errors.InternalServerError)
        assert call.clock.slept == [0.5]
        assert len(script.requests) == 2

    def test_it_bounds_each_try(self, call: Caller) -> None:
        script = call.script(answer(503), answer())
        call(CREATE, script, only={"deadline": 10.0})
        assert [one.timeout.total for one in script.requests] == [10.0, 9.5]

    def test_it_is_told_when_it_passes_before_sending(self, call: Caller) -> None:
        class Slow(StillClock):
            def monotonic(self) -> float:
                self.now += 1
                return self.now

        call.clock = Slow()
        script = call.script(answer())
        error = caught(lambda: call(CREATE, script, deadline=0.5))
        assert isinstance(error, errors.APITimeoutError)
        assert error.outcome_unknown is False
        assert script.requests == []


def test_errors_of_the_system_count_as_lost(call: Caller) -> None:
    error = caught(lambda: call(CREATE, call.script(ConnectionResetError("gone"))))
    assert (type(error), error.outcome_unknown) == (errors.APIConnectionError, True)
    error = caught(lambda: call(CREATE, call.script(TimeoutError("late"))))
    assert (type(error), error.outcome_unknown) == (errors.APITimeoutError, True)
    script = call.script(ConnectionRefusedError("no"))
    assert caught(lambda: call(CREATE, script)).outcome_unknown is False
    assert len(script.requests) == 3


def test_a_fault_of_a_transport_is_not_hidden(call: Caller) -> None:
    error = caught(lambda: call(CREATE, call.script(ZeroDivisionError("mine"))))
    assert isinstance(error, ZeroDivisionError)
