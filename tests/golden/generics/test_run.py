"""A generic schema is a class of its own wherever something binds it."""

from __future__ import annotations

from datetime import date

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case

DAY = date(2024, 1, 31)


def test_items_are_what_the_page_is_bound_to(
    case: Case, httpserver: HTTPServer
) -> None:
    page = {"items": [{"born": "2024-01-31"}], "next": None}
    httpserver.expect_oneshot_request("/pets").respond_with_json(page)
    assert case.client.pets.list().items[0].born == DAY


def test_a_bound_page_is_written_and_checked(
    case: Case, httpserver: HTTPServer
) -> None:
    page = {"items": [{"at": "2024-01-31"}], "total": 1}
    httpserver.expect_oneshot_request("/orders", json=page).respond_with_json(page)
    assert case.client.orders.replace(items=[{"at": DAY}], total=1).items[0].at == DAY
    with pytest.raises(case.package.RequestValidationError, match=r"items\[0\]\.at"):
        case.client.orders.replace(items=[{}])


def test_what_extends_a_tree_holds_its_own_kind(
    case: Case, httpserver: HTTPServer
) -> None:
    room = {"size": 2, "children": [{"size": 1}]}
    httpserver.expect_oneshot_request("/rooms").respond_with_json(room)
    found = case.client.rooms.get()
    assert type(found.children[0]) is type(found)
    assert found.children[0].size == 1
