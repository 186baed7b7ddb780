"""Objects as maps, with and without properties of their own."""

from __future__ import annotations

from datetime import date
from typing import Any

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


def test_the_place_and_the_name_tell_the_type(
    case: Case, httpserver: HTTPServer
) -> None:
    days = ["2024-01-31", "2024-01-31"]
    sent = {
        "pair": ["a", 1],
        "rows": days,
        "kinds": dict(zip("de", days, strict=True)),
        "full": [days[0], 7],
    }
    httpserver.expect_oneshot_request("/shelf", json=sent).respond_with_json(sent)
    day = date(2024, 1, 31)
    shelf = case.client.shelf.put(
        pair=("a", 1),
        rows=[day, "2024-01-31"],
        kinds={"d": day, "e": "2024-01-31"},
        full=[day, 7],
    )
    assert (shelf.pair, shelf.full) == (["a", 1], [day, 7])
    assert shelf.rows == [day, "2024-01-31"]
    assert shelf.kinds == {"d": day, "e": "2024-01-31"}


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"pair": [1, "a"]}, "pair[0]"),
        ({"pair": ["a", 1, 2]}, "pair"),
        ({"full": [7, 7]}, "full[0]"),
        ({"rows": ["2024-01-31", 1]}, "rows[1]"),
        ({"kinds": {"d": "soon"}}, "kinds.d"),
        ({"dates": {"d": "2024-01-31", "e": "2024-01-31"}}, "dates.e"),
    ],
)
def test_what_has_another_type_there_is_not_sent(
    case: Case, given: dict[str, Any], path: str
) -> None:
    with pytest.raises(case.package.RequestValidationError) as caught:
        case.client.shelf.put(given)
    assert path in {fault.path for fault in caught.value.faults}
