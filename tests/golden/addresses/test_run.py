"""References by `$id` and `$self`, from file to file, and schemes by their address."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADDRESSES_API_KEY", "k")
    monkeypatch.setenv("ADDRESSES_TOKEN", "t")


def test_every_address_leads_to_one_class(case: Case, httpserver: HTTPServer) -> None:
    pet = {"mother": {"toy": {"of": {"home": {"pets": [{}], "itself": {"pets": []}}}}}}
    server = httpserver.expect_ordered_request
    server("/pets", "GET", headers={"Authorization": "Bearer t"}).respond_with_json(pet)
    server("/homes", "GET", headers={"X-Key": "k"}).respond_with_json(pet)
    found, lives = case.client.pets.get(), case.client.homes.get()
    home = found.mother.toy.of.home
    assert type(found) is type(lives) is type(found.mother) is type(home.pets[0])
    assert type(home) is type(home.itself)
    server("/pets", "PUT", json={"of": pet}).respond_with_data(status=204)
    case.client.pets.put({"of": pet})
    server("/homes", "DELETE").respond_with_data(status=204)
    case.client.homes.leave()  # of what the path refers to, beside its own
    httpserver.check_assertions()
