"""A form that is one of several objects, and a body whose member a parameter hides."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case

HOME = quote('{"zip":1}', safe="")


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORM_UNIONS_USERNAME", "u")
    monkeypatch.setenv("FORM_UNIONS_PASSWORD", "p")


@pytest.mark.parametrize(
    ("body", "data"),
    [({"lives": 9}, "lives=9"), ({"word": "a b", "home": {"zip": 1}}, "word=a%20b")],
)
def test_either_form(
    case: Case, httpserver: HTTPServer, mode: str, body: Any, data: str
) -> None:
    if "home" in body:
        data += f"&home={HOME}"
    address = httpserver.expect_request("/entries", method="PUT", data=data.encode())
    address.respond_with_data(status=204)
    assert case.call(mode, "entries.put", body) is None


def test_a_form_of_a_single_value_has_any_names(
    case: Case, httpserver: HTTPServer, mode: str
) -> None:
    httpserver.expect_request("/entries", method="PATCH").respond_with_data(status=204)
    case.call(mode, "entries.upload", {"file": b"ab"})
    assert b'name="file"; filename="file"' in httpserver.log[0][0].get_data()
    address = httpserver.expect_request("/entries", method="DELETE", data=b"a=b&a=c")
    address.respond_with_data(status=204)
    case.call(mode, "entries.clear", {"a": ["b", "c"]})


def test_a_parameter_and_a_member_of_one_name(
    case: Case, httpserver: HTTPServer, mode: str
) -> None:
    address = httpserver.expect_request(
        "/entries", method="POST", query_string="from=a", json={"from": "b"}
    )
    address.respond_with_data(b"\0", content_type="image/png")
    assert case.call(mode, "entries.create", {"from": "b"}, from_="a") == b"\0"
