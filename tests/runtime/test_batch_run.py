"""Any number of items: order, memory, pace, and what happens where something breaks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.batch import BatchCreated, BatchFailed, BatchProgress, BatchUnknown
from runtime.errors import (
    APIStatusError,
    ConfigurationError,
    RateLimitError,
    RequestValidationError,
)
from runtime.transport import Response, TransportError

from tests.runtime.batches import SIZE, Sender, counted, order, orders, streamed, took
from tests.runtime.calls import answer


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Sender:
    return Sender(request.param)


def test_items_go_out_in_requests_of_the_size_the_api_takes(send: Sender) -> None:
    api = send.api()
    told = send(api, orders(8), max_concurrency=1)
    assert api.sent == [[0, 1, 2], [3, 4, 5], [6, 7]]
    assert told.outcomes == [BatchCreated(i, f"n{i}", i) for i in range(8)]


def test_no_items_send_nothing(send: Sender) -> None:
    api = send.api()
    assert send(api, []).outcomes == []
    assert api.sent == []


def test_outcomes_come_in_the_order_of_the_input(send: Sender) -> None:
    """Some requests are slower than others, and still none overtakes."""
    api = send.api(seconds=0.004)
    told = send(api, orders(60), max_concurrency=5)
    assert told.indexes == list(range(60))
    assert 2 <= api.most <= 5


@pytest.mark.parametrize("most", [1, 3])
def test_no_more_requests_at_a_time_than_asked_for(send: Sender, most: int) -> None:
    api = send.api(seconds=0.003)
    send(api, orders(45), max_concurrency=most)
    assert api.most == most


def test_endless_input_is_read_a_bounded_way_ahead(send: Sender) -> None:
    seen: list[int] = []
    told = send(send.api(), counted(None, seen), stop_after=10, max_concurrency=2)
    assert told.indexes == list(range(10))
    assert len(seen) <= 10 + SIZE * (2 * 2 + 2)


def test_an_invalid_item_fails_alone_and_makes_room(send: Sender) -> None:
    api = send.api()
    items = [*orders(2), order(2, extra=1), *map(order, range(3, 5))]
    told = send(api, items, max_concurrency=1)
    assert told.letters == "CCFCC"
    assert api.sent == [[0, 1, 3], [4]]
    assert told.outcomes[2].item is items[2]
    assert told.outcomes[2].key == "n2"
    assert "2" in told.outcomes[2].error


def test_text_that_no_encoding_has_fails_alone(send: Sender) -> None:
    told = send(send.api(), [order(0), {"number": "\ud800"}, order(2)])
    assert told.letters == "CFC"


def test_invalid_items_without_end_are_told_as_they_come(send: Sender) -> None:
    def endless() -> Iterator[object]:
        while True:
            yield order(0, extra=1)

    api = send.api()
    assert send(api, endless(), stop_after=50).letters == "F" * 50
    assert api.sent == []


def test_refused_and_unnamed_items(send: Sender) -> None:
    def reply(items: list[dict[str, Any]]) -> Response:
        full = json.loads(bytes(took(items, 1).content))
        full["taken"] = [one for one in full["taken"] if one["index"] != 2]
        return answer(200, json.dumps(full))

    told = send(send.api(reply), orders(3))
    assert told.letters == "CFU"
    assert told.outcomes[1] == BatchFailed(1, "n1", "no stock", order(1))


@pytest.mark.parametrize(
    ("broken", "letters"),
    [
        (answer(400, '{"message": "closed today"}'), "CCCFFFCC"),
        (answer(500, "{}"), "CCCUUUCC"),
        (answer(200, "<html>"), "CCCUUUCC"),
        (answer(200, '{"taken": null}'), "CCCUUUCC"),
    ],
)
def test_a_request_that_fails_takes_only_its_own_items_along(
    send: Sender, broken: Response, letters: str
) -> None:
    api = send.api(lambda items: broken if items[0]["at"] == 3 else took(items))
    told = send(api, orders(8), max_concurrency=1)
    assert told.letters == letters
    assert told.error is None
    if broken.status == 400:
        assert isinstance(told.outcomes[3].cause, APIStatusError)
        assert "closed today" in told.outcomes[3].error


@pytest.mark.parametrize("status", [401, 403])
def test_after_credentials_are_refused_no_more_is_sent(
    send: Sender, status: int
) -> None:
    def reply(items: list[dict[str, Any]]) -> Response:
        refused = answer(status, '{"message": "no such key"}')
        return refused if items[0]["at"] else took(items)

    api = send.api(reply)
    items = [*orders(7), order(7, extra=1), *map(order, range(8, 14))]
    told = send(api, items, max_concurrency=1)
    assert told.error is None
    assert told.letters == "CCC" + "F" * 11
    assert api.sent == [[0, 1, 2], [3, 4, 5]]
    refused, unsent = told.outcomes[3], told.outcomes[6]
    assert isinstance(unsent.cause, APIStatusError)
    assert unsent.cause is refused.cause
    assert unsent.error == (
        f"not sent, because an earlier request failed: {refused.error}"
    )
    assert isinstance(told.outcomes[7].cause, RequestValidationError)


def test_a_client_that_cannot_send_fails_what_is_left(send: Sender) -> None:
    """What was done before is told all the same."""

    def reply(items: list[dict[str, Any]]) -> Response:
        if items[0]["at"] > 2:
            raise ConfigurationError("this client is closed")
        return took(items)

    told = send(send.api(reply), orders(8), max_concurrency=1)
    assert told.error is None
    assert told.letters == "CCCFFFFF"
    assert told.outcomes[3].error == "this client is closed"
    assert isinstance(told.outcomes[7].cause, ConfigurationError)


def test_a_dict_that_is_used_again_is_sent_as_it_was(send: Sender) -> None:
    def rows() -> Iterator[dict[str, Any]]:
        row = order(0)
        for index in range(5):
            row.update(order(index))
            yield row

    assert send(send.api(), rows()).letters == "CCCCC"


def test_a_connection_lost_after_sending_leaves_items_unknown(send: Sender) -> None:
    def lose(items: list[dict[str, Any]]) -> Response:
        raise TransportError("reset by peer")

    assert send(send.api(lose), orders(4)).letters == "UUUU"


def test_a_429_slows_all_requests_down(send: Sender) -> None:
    """The one that is told to wait waits, and those after it are held back too."""
    refused: list[int] = []

    def reply(items: list[dict[str, Any]]) -> Response:
        if not refused:
            refused.append(items[0]["at"])
            return answer(429, retry_after="7")
        return took(items)

    told = send(send.api(reply), orders(30), max_concurrency=4)
    assert told.letters.count("F") == SIZE
    assert isinstance(told.outcomes[refused[0]].cause, RateLimitError)
    assert sum(send.clock.slept) >= 7


def test_input_that_raises_is_told_after_what_was_in_flight(send: Sender) -> None:
    def torn() -> Iterator[object]:
        yield from orders(7)
        raise LookupError("the file ends here")

    told = send(send.api(), torn())
    assert told.letters == "C" * 7
    assert isinstance(told.error, LookupError)


def test_a_run_that_is_closed_settles_what_is_in_flight(send: Sender) -> None:
    api = send.api(seconds=0.01)
    told = send(api, counted(None, []), stop_after=1, max_concurrency=3)
    assert told.indexes == [0]
    assert api.flying == 0


def test_an_interrupt_in_the_input_ends_the_run_at_once(send: Sender) -> None:
    def interrupted() -> Iterator[object]:
        yield from orders(4)
        raise KeyboardInterrupt

    api = send.api()
    assert isinstance(send(api, interrupted()).error, KeyboardInterrupt)
    assert api.flying == 0


def test_async_iterables() -> None:
    send = Sender("async")
    told = send(send.api(), streamed(orders(10)))
    assert told.letters == "C" * 10


def test_async_input_for_the_client_for_threads_is_told() -> None:
    send = Sender("sync")
    told = send(send.api(), streamed(orders(1)))
    assert isinstance(told.error, ConfigurationError)
    assert "async client" in str(told.error)


def test_progress_counts_to_the_end(send: Sender) -> None:
    steps: list[BatchProgress] = []
    api = send.api(lambda items: took(items, 0))
    told = send(api, orders(7), on_progress=steps.append, max_concurrency=2)
    assert [one.done for one in steps] == [3, 6, 7]
    assert steps[-1] == BatchProgress(7, created=4, failed=3, unknown=0, in_flight=0)
    assert len(told.of(BatchFailed)) == 3


def test_the_body_of_the_single_call_is_taken_too(send: Sender) -> None:
    assert send(send.api(), {"orders": orders(2)}).letters == "CC"


def test_objects_that_give_themselves_as_dicts(send: Sender) -> None:
    class Mine:
        def to_dict(self) -> dict[str, Any]:
            return order(0)

    told = send(send.api(), [Mine()])
    assert told.outcomes == [BatchCreated(0, "n0", 0)]


@pytest.mark.parametrize(
    ("settings", "text"),
    [
        ({"max_concurency": 3}, "did you mean max_concurrency"),
        ({"max_concurrency": 0}, "above 0"),
        ({"max_concurrency": True}, "above 0"),
        ({"in_flight": "drop"}, "'unknown' or 'resend'"),
        ({"on_progress": 3}, "on_progress must be a function"),
        ({"options": {"timeot": 3}}, "did you mean timeout"),
    ],
)
def test_wrong_options_are_told_before_anything_is_sent(
    send: Sender, settings: dict[str, Any], text: str
) -> None:
    api, seen = send.api(), list[int]()
    told = send(api, counted(9, seen), **settings)
    assert isinstance(told.error, ConfigurationError)
    assert text in str(told.error)
    assert (api.sent, seen) == ([], [])


@pytest.mark.parametrize("items", ["text", b"bytes", 3, None, {"order": []}])
def test_what_holds_no_items_is_told(send: Sender, items: object) -> None:
    error = send(send.api(), items).error
    assert isinstance(error, ConfigurationError)
    assert "orders is a" in str(error)


def test_each_request_has_an_idempotency_key_of_its_own(send: Sender) -> None:
    api = send.api()
    send(api, orders(5), options={"idempotency_key": "run-1"}, max_concurrency=1)
    keys = [headers["idempotency-key"] for headers in api.headers]
    assert keys == ["run-1-0", "run-1-3"]


def test_unknown_items_keep_the_input(send: Sender) -> None:
    told = send(send.api(lambda items: answer(200, "{}")), orders(1))
    assert told.outcomes[0].item == order(0)
    assert isinstance(told.outcomes[0], BatchUnknown)
