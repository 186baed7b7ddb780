"""Models: attributes are Python values, the JSON stays as it came."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

import pytest
from runtime.markers import Extra, Key
from runtime.missing import MISSING
from runtime.model import RESERVED, Model

ID = "123e4567-e89b-12d3-a456-426614174000"


class Owner(Model):
    name: str


class Pet(Model):
    id: UUID
    name: str
    born: datetime | None
    kind: Literal["cat", "dog"] | str
    nickname: str | None = None
    chip: str | None = MISSING
    status_code: Annotated[int | None, Key("statusCode")] = None
    owner: Owner | None = None
    friends: list[Pet] | None = None
    weight: float | None = None
    price: Decimal | None = None
    fed_every: timedelta | None = None
    from_: Annotated[str | None, Key("from")] = None


class Bag(Model):
    name: str | None = None
    additional_properties: Annotated[dict[str, date], Extra()]


class Page(Model):
    items: list[int]
    values: str | None = None


def pet(**more: Any) -> Pet:
    return Pet({"id": ID, "name": "Rex", "born": None, "kind": "dog", **more})


def test_attributes_give_python_values_and_brackets_the_json() -> None:
    rex = pet(born="2024-01-31T10:30:00+02:00", owner={"name": "Ann"}, price="1.10")
    assert rex.id == UUID(ID)
    assert rex["id"] == ID
    born = datetime(2024, 1, 31, 10, 30, tzinfo=timezone(timedelta(hours=2)))
    assert rex.born == born
    assert rex["born"] == "2024-01-31T10:30:00+02:00"
    assert rex.owner is not None
    assert rex.owner.name == "Ann"
    assert rex["owner"] == {"name": "Ann"}
    assert rex.price == Decimal("1.10")


def test_a_value_is_converted_once() -> None:
    rex = pet(friends=[{"name": "Tom"}])
    assert rex.friends is rex.friends
    assert isinstance(rex.friends, list)
    assert type(rex.friends[0]) is Pet


def test_missing_and_null_read_as_none_and_differ_in_the_json() -> None:
    rex = pet(nickname=None)
    assert rex.nickname is None
    assert rex.chip is None
    assert "nickname" in rex
    assert "chip" not in rex


def test_a_required_field_that_did_not_come_says_so() -> None:
    empty = Pet({})
    with pytest.raises(AttributeError, match="the API left out 'id', which its"):
        _ = empty.id
    assert not hasattr(empty, "name")
    assert empty.get("id") is None


def test_a_value_that_does_not_fit_stays_as_it_came() -> None:
    odd: Any = pet(id=5, born="yesterday", owner="Ann", friends={}, weight="much")
    assert odd.id == 5
    assert odd.born == "yesterday"
    assert odd.owner == "Ann"
    assert odd.friends == {}
    assert odd.weight == "much"


def test_keys_and_attributes_may_differ() -> None:
    rex = Pet({"statusCode": 200, "from": "Bern"})
    assert rex.status_code == 200
    assert rex.from_ == "Bern"


def test_an_unknown_attribute_says_what_was_meant() -> None:
    with pytest.raises(AttributeError, match=r"no field 'nick_name'; did you mean"):
        pet().nick_name  # type: ignore[attr-defined]  # noqa: B018  # that is the point
    with pytest.raises(AttributeError, match=r"came in the JSON: read it with \['x'\]"):
        pet(x=1).x  # type: ignore[attr-defined]  # noqa: B018  # that is the point


def test_attributes_are_read_only_and_say_what_to_do() -> None:
    rex = pet()
    with pytest.raises(AttributeError, match=r"cannot set 'name'.*model\[\"key\"\]"):
        rex.name = "Tom"
    assert rex.name == "Rex"


def test_the_json_can_be_changed_and_attributes_follow() -> None:
    rex = pet()
    assert rex.name == "Rex"
    rex["name"] = "Tom"
    assert rex.name == "Tom"
    del rex["name"]
    assert not hasattr(rex, "name")


def test_additional_members_are_typed() -> None:
    bag = Bag({"name": "x", "a": "2024-01-31", "b": 1})
    assert bag.additional_properties == {"a": date(2024, 1, 31), "b": 1}
    assert Bag({}).additional_properties == {}


def test_fields_may_be_named_as_dict_methods() -> None:
    page = Page({"items": [1], "values": "v"})
    assert page.items == [1]
    assert page.values == "v"


def test_names_of_json_that_python_has_a_meaning_for() -> None:
    odd = Pet({"__class__": 1, "__dict__": 2, "__init__": 3, "_json": 4, "get": 5})
    assert type(odd) is Pet
    assert odd["__class__"] == 1
    assert odd.get("get") == 5
    assert odd.to_dict()["_json"] == 4
    assert "__dict__" in repr(odd)


def test_what_every_model_has_is_reserved() -> None:
    public = {name for name in dir(Model) if not name.startswith("_")}
    assert public == RESERVED


def test_copies_and_pickles() -> None:
    rex = pet(owner={"name": "Ann"})
    rex.http_response = response = object()  # type: ignore[assignment]  # any
    assert rex.name == "Rex"
    shallow, deep = copy.copy(rex), copy.deepcopy(rex)
    loaded = pickle.loads(pickle.dumps(rex))
    assert shallow == deep == loaded == rex
    assert type(loaded) is Pet
    assert shallow["owner"] is rex["owner"]
    assert deep["owner"] is not rex["owner"]
    assert deep.http_response is shallow.http_response is response
    assert loaded.http_response is None


def test_the_json_is_kept_and_to_dict_copies_it() -> None:
    data = {"id": ID, "owner": {"name": "Ann"}}
    rex = Pet.from_dict(data)
    data["name"] = "Rex"
    assert rex.name == "Rex"
    copied = rex.to_dict()
    copied["owner"]["name"] = "Bob"
    assert rex["owner"] == {"name": "Ann"}


def test_to_json() -> None:
    assert Owner({"name": "Zoë"}).to_json() == '{"name": "Zoë"}'
    assert Owner({"name": date(2024, 1, 31)}).to_json() == '{"name": "2024-01-31"}'
    with pytest.raises(TypeError, match="a value that was put in cannot be sent"):
        Owner({"name": {1}}).to_json()
    assert Owner({"name": 1}).to_json(indent=2) == '{\n  "name": 1\n}'


def test_from_dict_takes_a_mapping_only() -> None:
    with pytest.raises(TypeError, match="Owner reads a dict, not a list"):
        Owner.from_dict([])  # type: ignore[arg-type]  # that is the point


def test_repr_is_short_and_hides_secrets() -> None:
    shown = repr(pet(password="hunter2", note="n" * 10_000, list=[1] * 1000))
    assert shown.startswith("Pet(id='123e4567-")
    assert "hunter2" not in shown
    assert len(shown) < 500
    big = Pet({f"k{number}": "v" * 50 for number in range(1000)})
    assert "more)" in repr(big)
    assert len(repr(big)) < 500


def test_dir_names_the_fields() -> None:
    assert {"id", "status_code", "to_dict"} <= set(dir(pet()))


class Puppy(Pet):
    """What a user may make of a generated class."""

    born: str  # type: ignore[assignment]  # read it as text
    tricks: ClassVar[int] = 3
    toy: str | None = None

    @property
    def weight(self) -> float:  # type: ignore[override]  # by hand
        return 1.5

    def bark(self) -> str:
        return f"{self.name} barks"


def test_users_may_subclass() -> None:
    day = "2024-01-31T10:30:00Z"
    assert isinstance(pet(born=day).born, datetime)
    puppy = Puppy({"id": ID, "name": "Rex", "born": day, "weight": 9})
    assert puppy.born == day
    assert puppy.id == UUID(ID)
    assert puppy.weight == 1.5
    assert puppy.bark() == "Rex barks"
    assert puppy.tricks == 3
    assert puppy.toy is None
    assert isinstance(pet(born=day).born, datetime)
