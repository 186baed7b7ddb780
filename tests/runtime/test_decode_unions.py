"""Which class an object of a reply is of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

import pytest
from runtime.decode import decode
from runtime.expressions import set_lookup
from runtime.markers import Discriminator, Key
from runtime.model import Model


class Cat(Model):
    pet_type: Annotated[str, Key("petType")]
    claws: int


class Dog(Model):
    pet_type: Annotated[str, Key("petType")]
    bark: str


class Created(Model):
    event: Literal["created"] | str
    at: str


class Deleted(Model):
    event: Literal["deleted"] | str
    at: str


class Found(Model):
    kind: Literal["event"] | str
    event: Created


class Lost(Model):
    kind: Literal["event"] | str
    event: Deleted


class Several(Model):
    kind: Literal["event"] | str
    event: list[Deleted | Cat] | None = None


class Person(Model):
    name: str
    pets: list[Cat] | None = None


class Firm(Model):
    name: str
    vat: str


class Owner(Model):
    pet: Annotated[
        Cat | Dog | None, Discriminator("petType", {"cat": "Cat", "dog": "Dog"})
    ] = None
    pets: list[Cat | Dog] | None = None


@pytest.fixture(autouse=True)
def names() -> Iterator[None]:
    set_lookup(globals().__getitem__)
    yield
    set_lookup(None)


def test_the_discriminator_decides() -> None:
    pet = Owner({"pet": {"petType": "dog", "claws": 5}}).pet
    assert type(pet) is Dog
    assert Owner({"pet": None}).pet is None


def test_an_unknown_variant_keeps_its_data_and_is_nobodys_class() -> None:
    fish: Any = Owner({"pet": {"petType": "fish", "fins": 2}}).pet
    assert type(fish) is Model
    assert not isinstance(fish, Cat | Dog)
    assert fish["petType"] == fish.pet_type == "fish"
    assert fish.fins == 2
    assert fish == {"petType": "fish", "fins": 2}


@pytest.mark.parametrize("told", [5, None, [], {}, "", "__class__"])
def test_a_discriminator_may_be_anything(told: Any) -> None:
    assert type(Owner({"pet": {"petType": told}}).pet) is Model


def test_without_a_discriminator_the_required_members_decide() -> None:
    pets: Any = Owner({"pets": [{"petType": "x", "bark": "wuff"}, {"a": 1}]}).pets
    assert [type(pet) for pet in pets] == [Dog, Model]


def test_a_missing_discriminator_is_no_harm() -> None:
    assert type(Owner({"pet": {"bark": "wuff"}}).pet) is Model
    pets: Any = Owner({"pets": [{"petType": 5, "bark": "wuff"}]}).pets
    assert type(pets[0]) is Dog


def test_constants_decide_even_where_enums_are_open() -> None:
    kind = "Created | Deleted"
    assert type(decode({"event": "deleted", "at": "x"}, kind)) is Deleted
    assert type(decode({"event": "created", "at": "x"}, kind)) is Created
    assert type(decode({"event": "renamed", "at": "x"}, kind)) is Model


def test_one_class_beside_other_types() -> None:
    assert type(decode({}, "Cat | str | None")) is Cat
    assert decode("x", "Cat | str | None") == "x"


def test_a_class_beside_a_map() -> None:
    assert type(
        decode({"event": "created", "at": "x"}, "Created | dict[str, str]")
    ) is (Created)
    assert decode({"a": "b"}, "Created | dict[str, str]") == {"a": "b"}


def test_where_several_fit_the_objects_in_it_decide() -> None:
    kinds = "Found | Lost | Several"
    deleted = {"event": "deleted", "at": "x"}
    assert type(decode({"kind": "event", "event": deleted}, kinds)) is Lost
    assert type(decode({"kind": "event", "event": [deleted]}, kinds)) is Several
    renamed = {"kind": "event", "event": {"event": "renamed"}}
    assert type(decode(renamed, kinds)) is Found


@pytest.mark.parametrize(
    ("item", "cls"),
    [
        ({"name": "Ada", "pets": []}, Person),
        ({"name": "Pets Ltd", "vat": "1"}, Firm),
        ({"name": None, "vat": "1"}, Firm),
    ],
)
def test_a_list_is_of_the_kind_that_its_first_item_is_most_like(
    item: dict[str, Any], cls: type[Model]
) -> None:
    for expression in ("list[Person] | list[Firm]", "list[Firm] | list[Person]"):
        assert type(decode([item], expression)[0]) is cls
