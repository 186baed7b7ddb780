"""Replies that are no JSON: bytes, text, nothing; and several kinds of success."""

from __future__ import annotations

from datetime import date

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_bytes_both_ways(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/files/1", method="GET").respond_with_data(
        b"\x00\xff", content_type="application/octet-stream"
    )
    assert case.client.files.download(1) == b"\x00\xff"
    httpserver.expect_oneshot_request(
        "/files/1", method="PUT", data=b"\x00\xff"
    ).respond_with_data("name", content_type="text/plain")
    assert case.client.files.upload(1, b"\x00\xff") == "name"
    httpserver.expect_oneshot_request("/files/1").respond_with_data(status=204)
    assert case.client.files.upload(1, b"") is None


def test_head_has_no_body(case: Case, httpserver: HTTPServer, mode: str) -> None:
    httpserver.expect_request("/files/1", method="HEAD").respond_with_data("5")
    assert case.call(mode, "files.exists", 1) is None


def test_each_success_has_its_type(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/files/1").respond_with_json(
        {"name": "n"}, status=201
    )
    assert case.client.files.rename(1, "new").name == "n"
    httpserver.expect_oneshot_request("/files/1").respond_with_json(7, status=202)
    assert case.client.files.rename(1) == 7


def test_default_is_an_error_here(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/files/1").respond_with_json(
        {"message": "no"}, status=404
    )
    with pytest.raises(case.package.NotFoundError, match="no") as caught:
        case.client.files.rename(1)
    assert type(caught.value.parsed) is case.package.models.Failure
    assert caught.value.parsed.message == "no"


def test_an_error_of_another_kind_is_not_parsed(
    case: Case, httpserver: HTTPServer
) -> None:
    httpserver.expect_oneshot_request("/files/1").respond_with_json([1], status=404)
    with pytest.raises(case.package.NotFoundError) as caught:
        case.client.files.rename(1)
    assert (caught.value.parsed, caught.value.body) == (None, [1])


@pytest.mark.parametrize(
    ("media_type", "body"),
    [("application/json", '"2026-05-04"'), ("text/plain", "2026-05-04")],
)
def test_any_media_type_may_come(
    case: Case, httpserver: HTTPServer, media_type: str, body: str
) -> None:
    httpserver.expect_request("/files/today").respond_with_data(
        body, content_type=media_type
    )
    assert case.client.files.today() == date(2026, 5, 4)
