"""Which class an object is of: by its parent's discriminator, by one within another, by
what it holds.
"""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from ..conftest import Case


def replace(case: Case, server: HTTPServer, reply: object, given: Any = ()) -> Any:
    server.expect_oneshot_request("/pets", "PUT").respond_with_json(reply)
    return case.client.with_options(strict=True).pets.replace(list(given))


def test_a_child_of_the_parent(case: Case, httpserver: HTTPServer) -> None:
    models = import_module(f"{case.package.__name__}.models")
    given = [
        {"kind": "tabby", "lives": 7},
        {"kind": "Dog", "size": 3},
        {"kind": "Puppy", "size": 1, "weeks": 5},
        {"kind": "Pet", "name": "Rex"},
        {"kind": "Fish", "name": "Bob"},
        {"kind": "Goldfish"},
    ]
    home = replace(case, httpserver, {"pets": given, "chief": given[0]}, given)
    request, _ = httpserver.log[0]
    assert json.loads(request.get_data()) == given
    kinds = [models.Cat, models.Dog, models.Puppy, models.Pet]
    kinds += [models.Fish, models.Goldfish]
    assert [type(pet) for pet in home.pets] == kinds
    assert (home.pets[0].lives, home.pets[2].weeks) == (7, 5)
    assert type(home.chief) is models.Cat
    assert replace(case, httpserver, {"chief": None}).chief is None


def test_a_kind_that_nobody_knows_is_the_parent(
    case: Case, httpserver: HTTPServer
) -> None:
    pet = replace(case, httpserver, {"chief": {"kind": "cow", "name": "Ann"}}).chief
    assert type(pet).__name__ == "Pet"
    assert (pet.kind, pet.name) == ("cow", "Ann")


def test_a_child_that_does_not_fit_is_told(case: Case) -> None:
    with pytest.raises(case.package.RequestValidationError, match=r"\[0\].size"):
        case.client.pets.replace([{"kind": "Dog"}])


def test_a_child_is_named_by_the_values_that_it_alone_allows(
    case: Case, httpserver: HTTPServer
) -> None:
    ball = replace(case, httpserver, {"toy": {"sort": "ball", "radius": 2}}).toy
    assert (type(ball).__name__, ball.radius) == ("Ball", 2)
    assert (
        type(replace(case, httpserver, {"toy": {"sort": "any"}}).toy).__name__ == "Toy"
    )


def test_one_discriminator_within_another(case: Case, httpserver: HTTPServer) -> None:
    models = import_module(f"{case.package.__name__}.models")
    for name, model in (("disc", models.Circle), ("oval", models.Oval)):
        shape = {"family": "round", "name": name, "radius": 1.5, "width": 2}
        shape.pop("radius" if name == "oval" else "width")
        assert type(replace(case, httpserver, {"shape": shape}).shape) is model
    square = {"family": "square", "side": 2}
    assert type(replace(case, httpserver, {"shape": square}).shape) is models.Square


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({"family": "x", "side": 2.0}, "Square"),
        ({"family": "x", "name": "disc", "radius": 1.0}, "Circle"),
        ({"side": 3.0}, "Model"),
    ],
)
def test_what_it_holds(
    case: Case, httpserver: HTTPServer, value: dict[str, object], name: str
) -> None:
    """Without a discriminator, required members and choices tell the class."""
    httpserver.expect_request("/pets").respond_with_json({"either": value})
    either = case.client.pets.replace([]).either
    assert type(either).__name__ == name
    assert either.to_dict() == value
