"""Parameters that are the whole query, cookies as they are, reserved characters."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case

QUERIES: list[tuple[dict[str, Any], str]] = [
    ({"ids": [1, 2]}, "ids=1,2"),
    ({"size": {"least": 3}}, "size%5Bleast%5D=3"),
    ({"home": {"zip": "a b"}}, "home=%7B%22zip%22%3A%22a%20b%22%7D"),
    ({"tags": ["a", "b&c"]}, "tags=a&tags=b%26c"),
    ({"link": "https://x/?a=b&c+d#e%20"}, "link=https://x/?a=b%26c%2Bd%23e%20"),
]


@pytest.mark.parametrize(("query", "text"), QUERIES)
def test_a_form(
    case: Case, httpserver: HTTPServer, mode: str, query: Any, text: str
) -> None:
    httpserver.expect_request("/pets", "GET").respond_with_data(status=204)
    case.call(mode, "pets.list", query=query, a="x/y", b=["p", "q"])
    request = httpserver.log[-1][0]
    assert request.environ["REQUEST_URI"] == f"/pets?{text}"
    assert request.headers["Cookie"] == "a=x/y; b=p,q"


def test_json_and_text(case: Case, httpserver: HTTPServer, mode: str) -> None:
    httpserver.expect_request("/pets", "POST").respond_with_data(status=204)
    httpserver.expect_request("/größe/a b/a?b@c/d").respond_with_data(status=204)
    case.call(mode, "pets.find", query={"a": 1})
    assert httpserver.log[-1][0].environ["REQUEST_URI"] == "/pets?%7B%22a%22%3A1%7D"
    case.call(mode, "files.get", "a?b@c/d", json_path="$.a[0]")
    target = httpserver.log[-1][0].environ["REQUEST_URI"]
    assert target == "/gr%C3%B6%C3%9Fe/a%20b/a%3Fb@c%2Fd?%24.a%5B0%5D"
