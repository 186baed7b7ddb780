"""What clashed can be called and read, each under its own name."""

from __future__ import annotations

from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_every_operation_has_a_method(case: Case, httpserver: HTTPServer) -> None:
    for method in ("POST", "PUT"):
        httpserver.expect_request("/pets", method=method).respond_with_json(
            {"_id": method, "id": "i"}
        )
    httpserver.expect_request("/pets", method="GET").respond_with_json(
        {"petName": "a", "pet_name": "b", "pet-name": "c"}
    )
    httpserver.expect_request(
        "/pets/1", query_string="id=2", headers={"ID": "3"}
    ).respond_with_json({"id": "found"})
    pets = case.client.pets
    assert pets.create_pet().underscore_id == "POST"
    assert pets.pets_create().underscore_id == "PUT"
    pet = pets.get_pets()
    assert (pet.petName, pet.pet_name, pet.pet_minus_name) == ("a", "b", "c")
    found = pets.get_pets_by_id("1", query_id="2", header_id="3")
    assert found.id == "found"
