"""Replies without content, errors that only `default` describes, ranges beside types."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_head_has_no_content(case: Case, httpserver: HTTPServer, mode: str) -> None:
    reply: dict[str, Any] = {"headers": {"X-Count": "3"}, "status": 200}
    httpserver.expect_request("/pets", "HEAD").respond_with_json({"name": "x"}, **reply)
    seen: list[Any] = []
    options = {"on_response": seen.append}
    assert case.call(mode, "pets.look", options=options) is None
    assert seen[0].headers["X-Count"] == "3"
    httpserver.clear()
    httpserver.expect_request("/pets", "HEAD").respond_with_json({}, status=404)
    with pytest.raises(case.package.NotFoundError):
        case.call(mode, "pets.look")


def test_default_is_what_fails_too(
    case: Case, httpserver: HTTPServer, mode: str
) -> None:
    server = httpserver.expect_ordered_request
    server("/pets", "GET").respond_with_json({"name": "Rex"}, status=203)
    server("/pets", "GET").respond_with_json({"name": "none"}, status=418)
    assert case.call(mode, "pets.get").name == "Rex"
    with pytest.raises(case.package.APIStatusError) as caught:
        case.call(mode, "pets.get")
    assert type(caught.value.parsed) is case.package.models.Pet


def test_a_text_may_be_empty(case: Case, httpserver: HTTPServer, mode: str) -> None:
    httpserver.expect_request("/pets", "PUT").respond_with_data("")
    assert case.call(mode, "pets.say") == ""


def test_what_one_status_gives_another_can_be_asked_for(
    case: Case, httpserver: HTTPServer, mode: str
) -> None:
    httpserver.expect_request(
        "/files", headers={"Accept": "application/pdf"}
    ).respond_with_data(b"PDF", content_type="application/pdf")
    assert case.call(mode, "files.get", accept="application/pdf") == b"PDF"


GIF = {"headers": {"Content-Type": "image/gif"}}
SENT: list[tuple[str, Any, dict[str, Any], str]] = [
    ("pets.say", b"P", {}, "image/png"),
    ("pets.say", b"P", {"content_type": "application/pdf"}, "application/pdf"),
    ("pets.draw", b"P", {}, "image/png"),
    ("pets.draw", b"P", {"options": GIF}, "image/gif"),
    ("pets.send", {"name": "Rex"}, {}, "application/json"),
    ("pets.send", "a,b", {"content_type": "text/csv"}, "text/csv"),
]


@pytest.mark.parametrize(("method", "body", "chosen", "media_type"), SENT)
def test_a_type_goes_before_a_range(
    case: Case,
    httpserver: HTTPServer,
    mode: str,
    method: str,
    body: Any,
    chosen: dict[str, Any],
    media_type: str,
) -> None:
    httpserver.expect_request("/pets").respond_with_data("x")
    case.call(mode, method, body, **chosen)
    assert httpserver.log[-1][0].headers["Content-Type"] == media_type
