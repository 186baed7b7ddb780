"""Runs that go on where another one stopped."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from runtime.batch_journal import Journal
from runtime.errors import ConfigurationError
from runtime.transport import Response

from tests.runtime.batches import Sender, counted, order, orders, took
from tests.runtime.calls import answer


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Sender:
    return Sender(request.param)


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "import.jsonl"


def lines(journal: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in journal.read_text("utf-8").splitlines()]


def cut(journal: Path, *, keep: int, torn: str = "") -> None:
    """Leave the first lines, as a kill would, and perhaps a part of the next."""
    kept = journal.read_text("utf-8").splitlines(keepends=True)[:keep]
    journal.write_text("".join(kept) + torn, "utf-8")


def reply(items: list[dict[str, Any]]) -> Response:
    return took(items, 1) if len(items) > 1 else took(items)


def test_a_second_run_sends_nothing_and_tells_the_same(
    send: Sender, journal: Path
) -> None:
    items = [*orders(7), order(7, extra=1)]
    first = send(send.api(reply), items, journal=journal)
    api = send.api(reply)
    second = send(api, items, journal=journal)
    assert api.sent == []
    assert second.letters == first.letters == "CFCCFCCF"
    assert [one.error for one in second.outcomes if hasattr(one, "error")] == [
        one.error for one in first.outcomes if hasattr(one, "error")
    ]
    assert [one.data for one in second.outcomes if hasattr(one, "data")] == [
        one.data for one in first.outcomes if hasattr(one, "data")
    ]


def test_a_stopped_run_is_taken_up(send: Sender, journal: Path) -> None:
    send(send.api(), orders(30), journal=journal, stop_after=4, max_concurrency=2)
    settled = sum("done" in line for line in lines(journal))
    api = send.api()
    told = send(api, orders(30), journal=journal)
    assert told.letters == "C" * 30
    assert len(api.sent) == 10 - settled
    assert len(lines(journal)) == 1 + 2 * 10


def test_what_is_sent_is_noted_before_it_goes_out(send: Sender, journal: Path) -> None:
    seen: list[dict[str, Any]] = []

    def look(items: list[dict[str, Any]]) -> Response:
        seen.append(lines(journal)[-1])
        return took(items)

    send(send.api(look), orders(3), journal=journal)
    assert seen[0]["sent"] == 0
    assert lines(journal)[-1]["done"] == 0


def test_what_was_in_flight_is_unknown(send: Sender, journal: Path) -> None:
    send(send.api(), orders(6), journal=journal, max_concurrency=1)
    cut(journal, keep=4)  # the header, the first request, the second one sent
    api = send.api()
    told = send(api, orders(6), journal=journal)
    assert told.letters == "CCCUUU"
    assert api.sent == []
    assert "earlier run" in told.outcomes[3].error


def test_what_was_in_flight_is_sent_again_if_asked_for(
    send: Sender, journal: Path
) -> None:
    """A refusal may come of the first sending, so such an item stays unknown."""
    send(send.api(), orders(6), journal=journal, max_concurrency=1)
    cut(journal, keep=4)
    api = send.api(reply)
    told = send(api, orders(6), journal=journal, in_flight="resend")
    assert api.sent == [[3, 4, 5]]
    assert told.letters == "CCCCUC"
    assert "no stock" in told.outcomes[4].error


def test_a_request_sent_again_that_fails_as_a_whole_is_unknown(
    send: Sender, journal: Path
) -> None:
    send(send.api(), orders(3), journal=journal)
    cut(journal, keep=2)
    api = send.api(lambda items: answer(400))
    assert send(api, orders(3), journal=journal, in_flight="resend").letters == "UUU"


@pytest.mark.parametrize("torn", ['{"done": 0, "outcomes": [["crea', '{"sent":3}', "{"])
def test_a_line_that_was_broken_off_is_dropped(
    send: Sender, journal: Path, torn: str
) -> None:
    send(send.api(), orders(6), journal=journal, max_concurrency=1)
    cut(journal, keep=3, torn=torn)
    api = send.api()
    told = send(api, orders(6), journal=journal)
    assert told.letters == "CCCCCC"
    assert api.sent == [[3, 4, 5]]
    assert all(lines(journal))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name;size\nRex;3\n", "no journal"),
        ('{"journal":1,"operation":"orders.import"}\nnull\n', "damaged"),
        ('{"journal":9,"operation":"orders.import"}\n', "no journal"),
        ('{"journal":1,"operation":"pets.import"}\n', "belongs to pets.import"),
        (
            '{"journal":1,"operation":"orders.import"}\n{"done":3,"outcomes":[]}\n',
            "damaged",
        ),
    ],
)
def test_another_file_is_refused_and_left_alone(
    send: Sender, journal: Path, text: str, message: str
) -> None:
    journal.write_text(text, "utf-8")
    api = send.api()
    told = send(api, orders(3), journal=journal)
    assert isinstance(told.error, ConfigurationError)
    assert message in str(told.error)
    assert api.sent == []
    assert journal.read_text("utf-8") == text


def test_other_input_is_refused(send: Sender, journal: Path) -> None:
    send(send.api(), orders(6), journal=journal)
    told = send(send.api(), [*orders(4), order(4, at=9), order(5)], journal=journal)
    assert told.letters == "CCC"
    assert isinstance(told.error, ConfigurationError)
    assert "other input: items 3 to 5" in str(told.error)


def test_a_journal_serves_one_run_at_a_time(send: Sender, journal: Path) -> None:
    held = Journal(journal, "orders.import")
    try:
        error = send(send.api(), orders(1), journal=journal).error
    finally:
        held.close()
    assert isinstance(error, ConfigurationError)
    assert "in use by another run" in str(error)
    assert send(send.api(), orders(1), journal=journal).letters == "C"


def test_a_place_that_cannot_be_written_is_told(send: Sender, tmp_path: Path) -> None:
    error = send(send.api(), orders(1), journal=tmp_path / "none" / "a").error
    assert isinstance(error, ConfigurationError)
    assert "cannot be opened" in str(error)


def refuse(items: list[dict[str, Any]]) -> Response:
    return answer(401, '{"message": "no such key"}')


def closed(items: list[dict[str, Any]]) -> Response:
    raise ConfigurationError("this client is closed")


@pytest.mark.parametrize("reply", [refuse, closed])
def test_what_no_request_could_do_is_sent_by_the_next_run(
    send: Sender, journal: Path, reply: Callable[[list[dict[str, Any]]], Response]
) -> None:
    first = send(send.api(reply), orders(8), journal=journal, max_concurrency=1)
    assert first.letters == "FFFFFFFF"
    api = send.api()
    assert send(api, orders(8), journal=journal, max_concurrency=1).letters == "C" * 8
    assert api.sent == [[0, 1, 2], [3, 4, 5], [6, 7]]


def test_what_was_in_flight_stays_so_where_no_request_could_do(
    send: Sender, journal: Path
) -> None:
    """Refused or not sent now, the items may have been taken before."""
    send(send.api(), orders(9), journal=journal, max_concurrency=1)
    kept = [line for line in journal.read_text("utf-8").splitlines() if "sent" in line]
    head = journal.read_text("utf-8").splitlines()[0]
    journal.write_text("\n".join([head, *kept, ""]), "utf-8")
    settings: Any = {"in_flight": "resend", "max_concurrency": 1, "journal": journal}
    api = send.api(refuse)
    assert send(api, orders(12), **settings).letters == "UUUUUUUUUFFF"
    assert api.sent == [[0, 1, 2]]
    assert send(send.api(), orders(12), **settings).letters == "C" * 12


def test_a_journal_is_for_its_owner_alone(send: Sender, journal: Path) -> None:
    send(send.api(), orders(1), journal=journal)
    assert journal.stat().st_mode & 0o077 == 0


def test_a_resumed_run_reads_no_further_ahead(send: Sender, journal: Path) -> None:
    send(send.api(), orders(90), journal=journal)
    seen: list[int] = []
    send(send.api(), counted(90, seen), journal=journal, stop_after=1)
    assert len(seen) < 60
