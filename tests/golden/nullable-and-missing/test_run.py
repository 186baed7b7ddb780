"""Null and missing differ, both ways."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_null_is_sent_and_missing_is_not(case: Case, httpserver: HTTPServer) -> None:
    sent = {"name": "Rex", "owner": None, "died": None, "secret": "s"}
    httpserver.expect_oneshot_request("/pets", json=sent).respond_with_json(
        {"name": "Rex", "owner": None, "chip": None, "id": 1}
    )
    pet = case.client.pets.create(name="Rex", owner=None, died=None, secret="s")
    assert (pet.owner, pet.nick, pet.died, pet.chip) == (None, None, None, None)
    assert "chip" in pet
    assert "nick" not in pet


def test_values_are_read_by_their_types(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/pets").respond_with_json(
        {"name": "Rex", "owner": "Ada", "died": "2024-01-31", "chip": {"number": "12"}}
    )
    pet = case.client.pets.create({"name": "Rex", "owner": "Ada"})
    assert pet.died.isoformat() == "2024-01-31"
    assert pet.chip.number == "12"


def test_what_is_read_only_is_not_sent_back(case: Case, httpserver: HTTPServer) -> None:
    reply = {"name": "Rex", "owner": None, "id": 1}
    httpserver.expect_oneshot_request("/pets").respond_with_json(reply)
    pet = case.client.pets.create(name="Rex", owner=None)
    for given in (pet, pet.to_dict(), {**reply, "owner": None}):
        httpserver.expect_oneshot_request(
            "/pets", json={"name": "Rex", "owner": None}
        ).respond_with_json(reply)
        assert case.client.pets.create(given).id == 1
