"""Objects as maps, with and without properties of their own."""

from __future__ import annotations

from datetime import date

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_maps_are_dicts_of_typed_values(case: Case, httpserver: HTTPServer) -> None:
    sent = {"counts": {"a": 1}, "dates": {"d1": "2024-01-31"}, "free": {"x": [None]}}
    httpserver.expect_oneshot_request("/shelf", json=sent).respond_with_json(
        {**sent, "books": {"b": {"title": "T", "read": "2024-01-31T10:00:00Z"}}}
    )
    shelf = case.client.shelf.put(
        counts={"a": 1}, dates={"d1": date(2024, 1, 31)}, free={"x": [None]}
    )
    assert shelf.counts == {"a": 1}
    assert shelf.dates == {"d1": date(2024, 1, 31)}
    book = shelf.books["b"]
    assert book.title == "T"
    assert book.additional_properties["read"].year == 2024
    assert book["read"] == "2024-01-31T10:00:00Z"


def test_a_map_that_breaks_a_rule_is_not_sent(case: Case) -> None:
    with pytest.raises(case.package.RequestValidationError, match="counts"):
        case.client.shelf.put(counts={"a": 1, "b": 2, "c": 3})
