"""Requests: Python values become JSON."""

from __future__ import annotations

import json
from collections import OrderedDict, deque
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Any, Literal, Required, TypedDict
from uuid import UUID

import pytest
from runtime.encode import encode
from runtime.expressions import set_lookup
from runtime.markers import Check, Discriminator, Key
from runtime.missing import MISSING
from runtime.model import Model

ID = "123e4567-e89b-12d3-a456-426614174000"


class Kind(Enum):
    CAT = "cat"


class Level(IntEnum):
    HIGH = 3


class OwnerParams(TypedDict, total=False):
    name: Required[str]


class PetParams(TypedDict, total=False):
    kind: Required[Literal["cat", "dog"]]
    from_: Annotated[str, Key("from")]
    born: date | str | None
    seen: datetime | str
    id: UUID | str
    price: Decimal | str
    weight: float
    level: int
    photo: bytes | str
    owner: OwnerParams
    tags: Annotated[Sequence[str], Check(max_items=3)]
    friends: Sequence[PetParams]
    extra: dict[str, Any]
    note: str


class CatParams(TypedDict, total=False):
    pet_type: Required[Annotated[str, Key("petType")]]
    claws: int


class DogParams(TypedDict, total=False):
    pet_type: Required[Annotated[str, Key("petType")]]
    bark: str


class KeptParams(TypedDict, total=False):
    type: Required[Literal["pet"]]
    pet: Required[CatParams]


class SoldParams(TypedDict, total=False):
    type: Required[Literal["pet"]]
    pet: Required[PetParams]


class Owner(Model):
    name: str


class Old:
    """What another SDK calls a request."""

    def to_dict(self) -> dict[str, Any]:
        return {"kind": "cat", "born": date(2024, 1, 31)}


VARIANT = Annotated[
    CatParams | DogParams,
    Discriminator("petType", {"cat": "CatParams", "dog": "DogParams"}),
]


@pytest.fixture(autouse=True)
def names() -> Iterator[None]:
    set_lookup({**globals(), "Variant": VARIANT}.__getitem__)
    yield
    set_lookup(None)


@pytest.mark.parametrize("validate", [True, False])
@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ({"kind": Kind.CAT}, {"kind": "cat"}),
        ({"from_": "Bern"}, {"from": "Bern"}),
        ({"from": "Bern"}, {"from": "Bern"}),
        ({"born": date(2024, 1, 31)}, {"born": "2024-01-31"}),
        ({"born": None}, {"born": None}),
        (
            {"seen": datetime(2024, 1, 31, 10, 30, tzinfo=UTC)},
            {"seen": "2024-01-31T10:30:00+00:00"},
        ),
        ({"id": UUID(ID)}, {"id": ID}),
        ({"price": Decimal("1.10")}, {"price": "1.10"}),
        ({"price": Decimal("1E+2")}, {"price": "100"}),
        ({"price": Decimal("1E-7")}, {"price": "0.0000001"}),
        ({"weight": Decimal("1.5")}, {"weight": 1.5}),
        ({"weight": 2}, {"weight": 2}),
        ({"level": Level.HIGH}, {"level": 3}),
        ({"photo": b"hi"}, {"photo": "aGk="}),
        ({"owner": Owner({"name": "Ann"})}, {"owner": {"name": "Ann"}}),
        ({"owner": OrderedDict(name="Ann")}, {"owner": {"name": "Ann"}}),
        ({"tags": ("a", "b")}, {"tags": ["a", "b"]}),
        ({"tags": deque(["a"])}, {"tags": ["a"]}),
        ({"friends": [{"kind": "cat"}]}, {"friends": [{"kind": "cat"}]}),
        ({"friends": [Old()]}, {"friends": [{"kind": "cat", "born": "2024-01-31"}]}),
        ({"note": MISSING}, {}),
        (
            {"extra": {"a": [date(2024, 1, 31), UUID(ID), Decimal("1.5"), (1,)]}},
            {"extra": {"a": ["2024-01-31", ID, 1.5, [1]]}},
        ),
        (
            {"unknown": {"at": timedelta(days=1, seconds=1.5)}},
            {"unknown": {"at": "P1DT1.5S"}},
        ),
    ],
)
def test_values(value: dict[str, Any], wanted: Any, validate: bool) -> None:
    found = encode({"kind": "cat", **value}, "PetParams", validate=validate)
    assert found == {"kind": "cat", **wanted}
    assert json.loads(json.dumps(found)) == found


def test_none_gives_nothing_where_null_may_not_stand() -> None:
    given = {"kind": "cat", "weight": None, "born": None}
    assert encode(given, "PetParams") == {"kind": "cat", "born": None}
    assert encode(given, "PetParams", validate=False) == given


def test_an_iterable_is_an_array() -> None:
    assert encode((tag for tag in "ab"), "list[str]") == ["a", "b"]
    assert encode(range(2), "Any") == [0, 1]


def test_a_whole_model_can_be_sent_back() -> None:
    assert encode(Owner({"name": "Ann", "id": 5}), "OwnerParams") == {
        "name": "Ann",
        "id": 5,
    }


def test_what_was_given_is_not_changed() -> None:
    given = {"kind": "cat", "from_": "Bern", "extra": {"a": (1,)}}
    encode(given, "PetParams")
    assert given == {"kind": "cat", "from_": "Bern", "extra": {"a": (1,)}}


def test_variants() -> None:
    dog = {"pet_type": "dog", "bark": "wuff"}
    wanted = {"petType": "dog", "bark": "wuff"}
    assert encode(dog, "Variant") == wanted
    assert encode(wanted, "Variant") == wanted
    assert encode({"pet_type": "dog", "claws": 3}, "CatParams | DogParams") == {
        "petType": "dog",
        "claws": 3,
    }


def test_a_variant_is_chosen_by_the_objects_in_it() -> None:
    for pet in ({"kind": "cat"}, {"petType": "cat"}):
        given = {"type": "pet", "pet": pet}
        assert encode(given, "KeptParams | SoldParams") == given
        assert encode(given, "SoldParams | KeptParams") == given


@pytest.mark.parametrize(
    ("value", "kind", "wanted"),
    [
        (date(2024, 1, 31), "date", "2024-01-31"),
        ("2024-01-31", "date", "2024-01-31"),
        (UUID(ID), "str", ID),
        (Decimal("5"), "int", 5),
        (5.0, "int", 5),
        (Decimal("0.1"), "float", 0.1),
        (["a", 1], "list[str | int]", ["a", 1]),
        ([1, "a"], "tuple[int, str]", [1, "a"]),
        ({"a": date(2024, 1, 31)}, "dict[str, date]", {"a": "2024-01-31"}),
        (b"hi", "bytes", "aGk="),
        ("PT5M", "timedelta", "PT5M"),
    ],
)
def test_single_values(value: Any, kind: str, wanted: Any) -> None:
    found = encode(value, kind)
    assert found == wanted
    assert type(found) is type(wanted)
