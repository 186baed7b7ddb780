"""Streams of items: events and JSON Lines, alone and beside a whole reply."""

from __future__ import annotations

import datetime as dt

from pytest_httpserver import HTTPServer

from ..conftest import Case

EVENTS = 'event: born\nid: 7\ndata: {"born": "2024-05-06"}\n\n: idle\n\n'


def test_whole_or_piece_by_piece(case: Case, httpserver: HTTPServer, mode: str) -> None:
    httpserver.expect_oneshot_request(
        "/talks", json={"text": "Well?"}, headers={"Accept": "application/json"}
    ).respond_with_json({"text": "Yes."})
    assert case.call(mode, "talks.create", text="Well?").text == "Yes."
    httpserver.expect_oneshot_request(
        "/talks",
        json={"text": "Well?", "stream": True},
        headers={"Accept": "text/event-stream"},
    ).respond_with_data(
        'data: {"delta": "Y"}\n\ndata: {"delta": "es"}\n\ndata: [DONE]\n\n',
        content_type="text/event-stream",
    )
    pieces = case.call(mode, "talks.create_stream", text="Well?")
    assert [type(piece) for piece in pieces] == [case.package.models.Piece] * 2
    assert "".join(piece.delta for piece in pieces) == "Yes"


def test_events_hold_their_data(case: Case, httpserver: HTTPServer, mode: str) -> None:
    httpserver.expect_request("/pets/1/watch").respond_with_data(
        EVENTS, content_type="text/event-stream; charset=utf-8"
    )
    [pet] = case.call(mode, "pets.watch", 1)
    assert pet.born == dt.date(2024, 5, 6)


def test_names_and_ids(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/pets/1/watch").respond_with_data(
        EVENTS, content_type="text/event-stream"
    )
    with case.client.pets.watch(1) as stream:
        [event] = stream.events()
    assert (event.event, event.id, event.data.born.year) == ("born", "7", 2024)
    assert stream.http_response.status == 200


def test_lines(case: Case, httpserver: HTTPServer, mode: str) -> None:
    httpserver.expect_request("/pets/export").respond_with_data(
        '{"born": "2024-05-06"}\n\n{"born": "2024-05-07"}',
        content_type="application/jsonl",
    )
    assert [pet.born.day for pet in case.call(mode, "pets.export")] == [6, 7]
    httpserver.expect_request("/pets/log").respond_with_data(
        "data: a\ndata: b\n\n", content_type="text/event-stream"
    )
    assert case.call(mode, "pets.log") == ["a\nb"]
