"""Members that no property names are sent and read by their type."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case

BORN = {"name": "Rex", "born": "2024-01-31"}


@pytest.mark.parametrize(
    "given",
    [
        {"name": "Rex", "born": date(2024, 1, 31)},
        {"name": "Rex", "additional_properties_": {"born": date(2024, 1, 31)}},
        BORN,
    ],
    ids=["beside the others", "together", "as JSON"],
)
def test_other_members_are_written_by_their_type(
    case: Case, httpserver: HTTPServer, given: dict[str, Any]
) -> None:
    for _ in range(2):
        httpserver.expect_oneshot_request("/pet", json=BORN).respond_with_json(BORN)
    assert case.client.pet.put(given).additional_properties == {
        "born": date(2024, 1, 31)
    }
    assert case.client.pet.put(**given)["born"] == "2024-01-31"


def test_a_pet_that_came_can_be_sent_again(case: Case, httpserver: HTTPServer) -> None:
    whole = {**BORN, "additional_properties": True, "tags": {"n_1": 1}}
    for _ in range(2):
        httpserver.expect_oneshot_request("/pet", json=whole).respond_with_json(whole)
    pet = case.client.pet.put(
        name="Rex",
        additional_properties=True,
        tags={"n_1": 1},
        additional_properties_={"born": date(2024, 1, 31)},
    )
    assert pet.additional_properties_ is True
    assert case.client.pet.put(pet) == whole


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"name": "R", "born": "soon"}, r"^born: must be a date"),
        ({"name": "R", "born": 1}, r"^born: must be a string \(date\)"),
        ({"name": "R", "born": None}, r"^born: must not be null"),
        (
            {"name": "R", "additional_properties_": {"born": "soon"}},
            r"^additional_properties_\.born: must be a date",
        ),
        (
            {"name": "R", "additional_properties_": {"name": "2024-01-31"}},
            r"additional_properties_\.name: is a member that is given by itself",
        ),
        ({"name": "R", "additional_properties_": 1}, "must be an object, not"),
        ({"name": "R", "tags": {"n_1": 0}}, r"^tags\.n_1: must be at least 1"),
        ({"name": "R", "tags": {"p_1": {}}}, r"^tags\.p_1\.name: is required"),
        ({"name": "R", "tags": {"n_a_id": 1.5}}, r"^tags\.n_a_id: must be"),
        ({"name": "R", "tags": {"other": 1}}, r"^tags\.other: is no name"),
    ],
)
def test_other_members_of_another_type_are_not_sent(
    case: Case, given: dict[str, Any], told: str
) -> None:
    with pytest.raises(case.package.RequestValidationError) as caught:
        case.client.pet.put(given)
    (fault,) = caught.value.faults
    assert re.search(told, f"{fault.path}: {fault.reason}")


def test_patterns_tell_the_type(case: Case, httpserver: HTTPServer) -> None:
    tags = {"main": "m", "n_1": 1, "p_1": BORN, "a_id": 7}
    httpserver.expect_oneshot_request("/tags", json=tags).respond_with_json(
        {"name": "Rex", "tags": tags}
    )
    sent = {**tags, "p_1": {"name": "Rex", "born": date(2024, 1, 31)}}
    others = case.client.tags.put_tags(sent).tags.additional_properties
    assert others["p_1"].additional_properties == {"born": date(2024, 1, 31)}
    assert (others["n_1"], others["a_id"]) == (1, 7)
