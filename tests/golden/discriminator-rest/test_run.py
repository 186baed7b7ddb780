"""What tells variants apart is sent, even where it is read-only."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_a_request_says_which_variant_it_is(case: Case, httpserver: HTTPServer) -> None:
    cat = {"kind": "cat", "lives": 9}
    httpserver.expect_oneshot_request("/pets", json=cat).respond_with_json(cat)
    pet = case.client.pets.create({"kind": "cat", "lives": 9})
    assert type(pet).__name__ == "Cat"


def test_a_reply_that_is_sent_back_says_it_too(
    case: Case, httpserver: HTTPServer
) -> None:
    cat = {"kind": "cat", "lives": 9}
    for _ in range(2):
        httpserver.expect_oneshot_request("/pets", json=cat).respond_with_json(cat)
    pet = case.client.pets.create(cat)
    assert case.client.pets.create(pet) == pet
