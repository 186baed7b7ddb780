"""Bodies and replies of several media types, each with its Python type."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case

PET = {"name": "Rex & Co", "tags": ["a", "b"]}
XML = "<pet><name>Rex</name></pet>"
SENT: list[tuple[str, object, bytes]] = [
    ("application/json", PET, b'{"name":"Rex & Co","tags":["a","b"]}'),
    ("application/x-www-form-urlencoded", PET, b"name=Rex%20%26%20Co&tags=a&tags=b"),
    ("application/xml", XML, XML.encode()),
    ("text/csv", "name\nRex", b"name\nRex"),
    ("application/octet-stream", b"\0\xff", b"\0\xff"),
    ("image/png", b"\0\xff", b"\0\xff"),  # one of a range
]


@pytest.mark.parametrize(("media_type", "body", "data"), SENT)
def test_each_body_in_its_way(
    case: Case,
    httpserver: HTTPServer,
    mode: str,
    media_type: str,
    body: object,
    data: bytes,
) -> None:
    httpserver.expect_request(
        "/pets", method="POST", headers={"Content-Type": media_type}, data=data
    ).respond_with_data(status=201)
    case.call(mode, "pets.create", body, content_type=media_type)


def test_json_or_a_form_by_keywords(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/pets", json={"name": "Rex"}).respond_with_data()
    case.client.pets.create(name="Rex")
    httpserver.expect_oneshot_request("/pets", data=b"name=Rex").respond_with_data()
    case.client.pets.create(
        content_type="application/x-www-form-urlencoded", name="Rex"
    )


def test_each_reply_in_its_way(case: Case, httpserver: HTTPServer, mode: str) -> None:
    def says(accept: str, body: str) -> None:
        httpserver.expect_request(
            "/pets", method="GET", headers={"Accept": accept}
        ).respond_with_data(body, content_type=accept)

    says("application/json", '[{"name": "Rex"}]')
    says("text/csv", "name\nRex")
    says("application/pdf", "PDF")
    [pet] = case.call(mode, "pets.list")
    assert pet.name == "Rex"
    assert case.call(mode, "pets.list", accept_="text/csv") == "name\nRex"
    assert case.call(mode, "pets.list", accept_="application/pdf") == b"PDF"
    httpserver.expect_request("/pets", headers={"Accept": "image/*"}).respond_with_data(
        "PNG", content_type="image/png"
    )
    assert case.call(mode, "pets.list", accept_="image/*") == b"PNG"
    httpserver.clear()
    httpserver.expect_request("/pets").respond_with_data(status=204)
    assert case.call(mode, "pets.list") is None


def test_media_types_of_one_type(case: Case, httpserver: HTTPServer, mode: str) -> None:
    httpserver.expect_request(
        "/pets", headers={"Content-Type": "application/json-patch+json"}
    ).respond_with_json({"done": 1}, status=202)
    chosen = {"content_type": "application/json-patch+json"}
    assert case.call(mode, "pets.patch", {"op": "x"}, **chosen) == {"done": 1}


def test_one_that_is_not_there(case: Case, mode: str) -> None:
    for chosen in ({"content_type": "text/json"}, {"content_type": "text/html"}):
        with pytest.raises(case.package.RequestValidationError, match="content_type"):
            case.call(mode, "pets.patch", {}, **chosen)
    with pytest.raises(case.package.RequestValidationError, match="accept"):
        case.call(mode, "pets.list", accept_="text/html")
