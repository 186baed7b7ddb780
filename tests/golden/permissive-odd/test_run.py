"""What no client can send of a document of others is left out, and the rest is sent."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_what_can_be_sent_is_sent(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/pets").respond_with_json({"name": "Rex"})
    found = case.client.pets.create(name="Rex", x_trace=5)
    assert found.name == "Rex"
    request = httpserver.log[0][0]
    assert request.headers["Content-Type"] == "application/json"
    assert request.headers["Accept"] == "application/json"
    assert request.headers.getlist("X-Trace") == ["5"]
    assert "X-Other" not in request.headers


def test_a_query_in_a_path_is_sent(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/pets", query_string="deep").respond_with_data("")
    assert case.client.pets.list() is None
    # A parameter that is always given takes the place of its value there.
    httpserver.expect_request(
        "/pets", query_string="kind=cat&view=short"
    ).respond_with_data("")
    assert case.client.pets.view(view="short") is None


def test_a_mapping_to_nowhere_tells_nothing(case: Case, httpserver: HTTPServer) -> None:
    for sent in ({"kind": "cat", "lives": 9}, {"kind": "cat", "size": 3}):
        httpserver.expect_oneshot_request("/cats", json=sent).respond_with_data("")
        assert case.client.pets.change(sent) is None
