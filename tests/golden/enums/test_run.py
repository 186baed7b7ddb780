"""Enums of every kind: what is sent is one of them, what comes may be new."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from ..conftest import Case

FINE: list[tuple[str, Any]] = [
    ("color", "dark blue"),
    ("color", ""),
    ("paint", "green"),
    ("model", "gpt"),
    ("model", "red"),
    ("model", None),
    *(("mixed", value) for value in (1, "two", 3.5, True, None)),
    ("level", 2),
    ("maybe", None),
    ("narrow", "c"),
    ("object", {"a": 1}),
    ("kind", "pet"),
    ("always", None),
]


def test_every_value(case: Case, httpserver: HTTPServer) -> None:
    """It is sent as it is and read as it came; none of it is news."""
    client = case.client.with_options(strict=True)
    httpserver.expect_request("/pets").respond_with_handler(
        lambda request: Response(request.get_data(), content_type="application/json")
    )
    for name, value in FINE:
        assert getattr(client.pets.replace({name: value}), name) == value
        assert json.loads(httpserver.log[-1][0].get_data()) == {name: value}


@pytest.mark.parametrize(
    ("name", "value"),
    [("color", "pink"), ("mixed", "three"), ("level", 3), ("narrow", "a"), ("kind", "cat")],
)
def test_another_value(
    case: Case, httpserver: HTTPServer, name: str, value: object
) -> None:
    with pytest.raises(case.package.RequestValidationError, match=name):
        case.client.pets.replace({name: value})
    httpserver.expect_request("/pets").respond_with_json({name: value})
    assert getattr(case.client.pets.replace({}), name) == value
    with pytest.raises(case.package.ResponseValidationError, match="unknown value"):
        case.client.with_options(strict=True).pets.replace({})


def test_another_number(case: Case) -> None:
    """A Literal holds no fraction, so what is sent is compared with the list."""
    with pytest.raises(case.package.RequestValidationError, match="mixed"):
        case.client.pets.replace({"mixed": 2.5})
