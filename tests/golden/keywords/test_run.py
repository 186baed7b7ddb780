"""Keywords that types can say, and those that they cannot: never wrong, always sent."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from ..conftest import Case

CHIP = "12345678-1234-5678-1234-567812345678"
VALUES: dict[str, tuple[object, object]] = {
    "any": ([1, None], [1, None]),
    "not_text": ("text, which only the server forbids", None),
    "chosen": ("x", "x"),
    "born": (date(2024, 2, 29), "2024-02-29"),
    "at": (time(9, 30), "09:30:00"),
    "age": (timedelta(days=2), "P2DT0S"),
    "chip": (UUID(CHIP), CHIP),
    "photo": (b"\x00\xff", "AP8="),
    "price": (Decimal("1.10"), "1.10"),
    "site": ("https://example.com/a", "https://example.com/a"),
}


def echo(request: Request) -> Response:
    return Response(request.get_data(), content_type="application/json")


def replace(case: Case, server: HTTPServer, **members: Any) -> Any:
    server.expect_request("/pets").respond_with_handler(echo)
    client = case.client.with_options(strict=True)
    return client.pets.replace({"id": 2**53 + 1, "name": "Rex", **members})


@pytest.mark.parametrize("name", VALUES)
def test_a_value_goes_and_comes_back(
    case: Case, httpserver: HTTPServer, name: str
) -> None:
    value, json = VALUES[name]
    pet = replace(case, httpserver, **{name: value})
    assert (pet.id, getattr(pet, name)) == (2**53 + 1, value)
    assert pet[name] == (value if json is None else json)


def test_members_beside_properties(case: Case, httpserver: HTTPServer) -> None:
    pet = replace(case, httpserver, open={"a": 1, "b": "two"}, closed={"a": 3})
    assert (pet.open["b"], pet.open.a, pet.closed.a) == ("two", 1, 3)


@pytest.mark.parametrize("name", ["", "R", "ten letters"])
def test_what_is_merged_holds_together(
    case: Case, httpserver: HTTPServer, name: str
) -> None:
    with pytest.raises(case.package.RequestValidationError, match="name: "):
        replace(case, httpserver, name=name)
