"""What a reply to many items settles, and what it leaves unknown."""

from __future__ import annotations

import pytest
from runtime.batch import BatchFailed, BatchUnknown
from runtime.batch_declaration import Batch
from runtime.batch_settle import Entry, Taken, settle_error, settle_reply
from runtime.errors import APIConnectionError, APIStatusError, RequestValidationError


def batch(key: str | None) -> Batch:
    return Batch(
        items="orders",
        item_type="dict",
        max_items=100,
        created="/data/taken",
        failed="/data/refused",
        key=key,
        data="data",
    )


BATCH = batch("number")
UNNAMED = batch(None)
ENTRIES = [Entry(40 + i, f"k{i}", {"number": f"k{i}"}, b"{}") for i in range(3)]


def took(index: object, key: str | None = None, data: object = 1) -> dict[str, object]:
    return {"index": index, "number": key, "data": data}


def reply(taken: object, refused: object = ()) -> dict[str, object]:
    # What is no list at all is told where a test gives it.
    return {"data": {"taken": taken, "refused": list(refused)}}  # type: ignore[call-overload]


def kinds(batch: Batch, body: object, resent: bool = False) -> list[str]:
    outcomes = settle_reply(batch, ENTRIES, body, resent)
    assert [one.index for one in outcomes] == [40, 41, 42]
    return [type(one).__name__ for one in outcomes]


C, F, U = "Taken", "BatchFailed", "BatchUnknown"


@pytest.mark.parametrize(
    ("taken", "refused", "expected"),
    [
        ([took(0, "k0"), took(1, "k1"), took(2, "k2")], [], [C, C, C]),
        ([took(0, "k0")], [{"index": 2, "error": "taken"}], [C, U, F]),
        # Entries without a key are believed while nothing speaks against them.
        ([took(0), took(1)], [{"index": 2, "error": "x"}], [C, C, F]),
        # An index that carries another item's key settles neither.
        ([took(0, "k0"), took(0, "k1"), took(2, "k2")], [], [C, U, C]),
        # Shifted by one: no entry speaks of the item at its index.
        ([took(1, "k0"), took(2, "k1"), took(3, "k2")], [], [U, U, U]),
        ([took(0, "k0"), took(0, "k0")], [], [C, U, U]),
        ([took(0, "k0")], [{"index": 0, "number": "k0"}], [U, U, U]),
        ([took(-1), took(7), took("0"), took(True), took(None), 3, None], [], [U] * 3),
        (None, [], [U, U, U]),
        ({"0": "what"}, [], [U, U, U]),
    ],
)
def test_only_what_cannot_be_misread_is_believed(
    taken: object, refused: list[object], expected: list[str]
) -> None:
    assert kinds(BATCH, reply(taken, refused)) == expected


def test_a_key_that_two_items_share_confirms_neither_in_a_misnumbered_reply() -> None:
    """Shifted by one: what became of the first stands at the second, its namesake."""
    entries = [Entry(i, key, {}, b"{}") for i, key in enumerate(["a", "a", "b"])]
    body = reply([took(1, "a"), took(3, "b")], [{"index": 2, "number": "a"}])
    outcomes = settle_reply(BATCH, entries, body, resent=False)
    assert [type(one).__name__ for one in outcomes] == [U, U, U]
    body = reply([took(0, "a"), took(2, "b")], [{"index": 1, "number": "a"}])
    outcomes = settle_reply(BATCH, entries, body, resent=False)
    assert [type(one).__name__ for one in outcomes] == [C, F, C]


def test_without_keys_one_impossible_index_makes_all_doubtful() -> None:
    assert kinds(UNNAMED, reply([took(0), took(1), took(3)])) == [U, U, U]
    assert kinds(UNNAMED, reply([took(0), took(1)], [{"index": 2}])) == [C, C, F]


def test_an_index_listed_twice_without_keys_settles_nothing() -> None:
    body = reply([took(0), took(0)])
    assert kinds(UNNAMED, body) == [U, U, U]


@pytest.mark.parametrize("body", [None, [], "done", 3, {}, {"data": []}, {"data": 1}])
def test_a_reply_of_another_shape_leaves_all_unknown(body: object) -> None:
    assert kinds(BATCH, body) == [U, U, U]


def test_data_and_reasons_come_through() -> None:
    body = reply([took(0, "k0", {"id": "a"})], [{"index": 1, "error": "too old"}])
    first, second, third = settle_reply(BATCH, ENTRIES, body, resent=False)
    assert first == Taken(40, "k0", {"id": "a"})
    assert isinstance(second, BatchFailed)
    assert second.error == "too old"
    assert second.item == {"number": "k1"}
    assert isinstance(third, BatchUnknown)


def test_a_refusal_of_an_item_sent_twice_is_unknown() -> None:
    body = reply([took(0, "k0")], [{"index": 1, "error": "number is taken"}])
    assert kinds(BATCH, body, resent=True) == [C, U, U]


def status_error(status: int, unknown: bool = False) -> APIStatusError:
    error = APIStatusError("no", status_code=status)
    error.outcome_unknown = unknown
    return error


def lost(unknown: bool) -> APIConnectionError:
    error = APIConnectionError("gone")
    error.outcome_unknown = unknown
    return error


@pytest.mark.parametrize(
    ("error", "resent", "kind"),
    [
        (status_error(400), False, BatchFailed),
        (status_error(429), False, BatchFailed),
        (status_error(503), False, BatchFailed),
        (status_error(500, unknown=True), False, BatchUnknown),
        (lost(unknown=False), False, BatchFailed),
        (lost(unknown=True), False, BatchUnknown),
        (RequestValidationError("no"), False, BatchFailed),
        (status_error(429), True, BatchUnknown),
    ],
)
def test_a_request_that_fails_as_a_whole(
    error: APIConnectionError, resent: bool, kind: type
) -> None:
    outcomes = settle_error(ENTRIES, error, resent)
    assert [type(one) for one in outcomes] == [kind] * 3
    assert [one.index for one in outcomes] == [40, 41, 42]
