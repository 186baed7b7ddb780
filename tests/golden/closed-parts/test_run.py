"""Parts that close themselves, and are put together with others all the same."""

from __future__ import annotations

from datetime import date

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_all_parts_are_one_object(case: Case, httpserver: HTTPServer) -> None:
    sent = {"name": "Tom", "born": "2024-01-31"}
    httpserver.expect_oneshot_request("/cats", json=sent).respond_with_json(
        {"id": 1, **sent}, status=201
    )
    cat = case.client.cats.create(name="Tom", born=date(2024, 1, 31))
    assert (cat.id, cat.name, cat.born) == (1, "Tom", date(2024, 1, 31))


def test_a_variant_beside_parts(case: Case, httpserver: HTTPServer) -> None:
    sent = {"id": 1, "name": "Tom", "place": ["x"], "fee": 2.5, "more": 3}
    httpserver.expect_oneshot_request("/visits", json=sent).respond_with_data(
        status=204
    )
    case.client.visits.create(sent)
