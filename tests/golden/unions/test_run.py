"""A union is read by its discriminator; values outside an enum stay readable."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case


def test_the_discriminator_tells_the_class(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request(
        "/pets", json={"petType": "cat", "lives": 7}
    ).respond_with_json({"petType": "dog", "size": "huge", "weight": "1 t"})
    pet = case.client.pets.create({"pet_type": "cat", "lives": 7})
    assert type(pet) is case.package.models.Dog
    assert (pet.size, pet.weight) == ("huge", "1 t")


def test_an_unknown_variant_keeps_its_data(case: Case, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/pets").respond_with_json({"petType": "cow"})
    pet = case.client.pets.create({"pet_type": "cat"})
    assert pet["petType"] == "cow"


def test_a_value_outside_the_enum_is_not_sent(case: Case) -> None:
    with pytest.raises(case.package.RequestValidationError, match="size"):
        case.client.pets.create({"pet_type": "dog", "size": "huge"})
