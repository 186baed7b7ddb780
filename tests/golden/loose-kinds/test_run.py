"""Values of which a description says little: any kind beside a known one, null alone."""

from __future__ import annotations

import json

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case


@pytest.mark.parametrize("pet", [{"kind": "Cat", "lives": 9}, {"kind": "Cow"}])
def test_any_kind_beside_a_known_one(
    case: Case, httpserver: HTTPServer, mode: str, pet: dict[str, object]
) -> None:
    address = httpserver.expect_request("/pets", method="PATCH", json=pet)
    address.respond_with_json({"kind": "Bird", "song": "la"})
    found = case.call(mode, "pets.change", pet, since="2021-05-06")
    assert type(found) is case.package.models.Bird
    assert httpserver.log[0][0].query_string == b"since=2021-05-06"


def test_what_replies_alone_have_is_no_keyword(
    case: Case, httpserver: HTTPServer, mode: str
) -> None:
    httpserver.expect_request("/pets", method="POST").respond_with_data(status=204)
    case.call(mode, "pets.touch")
    assert httpserver.log[0][0].get_data() == b""
    toy = {"sort": "unheard of", "size": 5}
    httpserver.expect_request("/pets", method="PUT").respond_with_json(toy)
    found = case.call(mode, "pets.order", ["now", "a", "b"])
    assert type(found) is case.package.models.Toy
    assert json.loads(httpserver.log[1][0].get_data()) == ["now", "a", "b"]
