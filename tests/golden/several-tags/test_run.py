"""The first tag is the group; without a tag the path tells it."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_every_operation_stands_in_one_group(
    case: Case, httpserver: HTTPServer
) -> None:
    for path in ("/pets", "/payment-methods", "/v1/store/7"):
        httpserver.expect_request(path).respond_with_data(status=204)
    client = case.client
    assert client.animals.list() is None
    assert client.payment_methods.list() is None
    assert client.payment_methods.attach_card() is None
    assert client.store.show("7") is None
    assert [(each[0].method, each[0].path) for each in httpserver.log] == [
        ("GET", "/pets"),
        ("GET", "/payment-methods"),
        ("POST", "/payment-methods"),
        ("GET", "/v1/store/7"),
    ]
