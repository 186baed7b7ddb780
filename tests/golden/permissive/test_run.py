"""A document with the faults of others gives a client with all of its operations."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_an_operation_is_called_in_spite_of_faults(
    case: Case, httpserver: HTTPServer
) -> None:
    pet = {"name": "Rex", "owner": {"name": "Ada"}, "tags": [1, "a"], "kind": "cat"}
    server = httpserver.expect_ordered_request
    server("/pets/7", "GET", query_string="limit=3").respond_with_json(pet)
    server("/pets/7", "PUT", json={"owner": {"name": "Ada"}}).respond_with_json({})
    found = case.client.pets.get_pets_by_pet_id("7", limit=3)
    assert found.name == "Rex"
    assert found.owner.name == "Ada"
    assert found.tags == [1, "a"]
    case.client.pets.put_pets_by_pet_id("7", owner={"name": "Ada"})
    server("/pets", "DELETE").respond_with_data(status=204)
    case.client.pets.clear()
    httpserver.check_assertions()
