"""Parameters arrive where and how the document says."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qsl
from uuid import UUID

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case

PET = UUID("550e8400-e29b-41d4-a716-446655440000")


def test_every_place_and_style(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request(f"/pets/{PET}/toys/7").respond_with_json({})
    case.client.pets.get_pet_toy(
        PET,
        7,
        since=date(2024, 1, 31),
        tags=["a", "b"],
        filter={"color": "red", "max_age": 3},
        query_pet_id="x",
        x_trace="on",
        kind="ball",
        session="s",
    )
    request = httpserver.log[0][0]
    assert parse_qsl(request.query_string.decode()) == [
        ("since", "2024-01-31"),
        ("tags", "a,b"),
        ("filter[color]", "red"),
        ("filter[maxAge]", "3"),
        ("petId", "x"),
        ("kind", "ball"),
    ]
    assert request.headers["X-Trace"] == "on"
    assert request.cookies["session"] == "s"


def test_what_is_left_out_is_not_sent(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request(f"/pets/{PET}/toys/7").respond_with_json({})
    case.client.pets.get_pet_toy(pet_id=PET, toy_id=7, since="2024-01-31")
    request = httpserver.log[0][0]
    assert request.query_string == b"since=2024-01-31"
    assert "X-Trace" not in request.headers


def test_a_value_that_breaks_a_rule_is_not_sent(case: Case) -> None:
    with pytest.raises(case.package.RequestValidationError, match="toy_id"):
        case.client.pets.get_pet_toy(PET, 0, since="2024-01-31")
