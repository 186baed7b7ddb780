"""Two operations of one address are called, and what tells them apart is not sent."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_the_fragment_is_not_sent(
    case: Case, httpserver: HTTPServer, mode: str
) -> None:
    address = httpserver.expect_request("/pets/tom", method="POST", json={"hours": 2})
    address.respond_with_data(
        'data: {"deed": "sleeps"}\n\n', content_type="text/event-stream"
    )
    (event,) = case.call(mode, "pets.watch", "tom", hours=2)
    assert event.deed == "sleeps"
    assert httpserver.log[0][0].environ["REQUEST_URI"] == "/pets/tom"
