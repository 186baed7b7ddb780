"""Requests that do not fit: every fault is told, with its path."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, Required, TypedDict

import pytest
from runtime.encode import encode
from runtime.errors import RequestValidationError
from runtime.expressions import set_lookup
from runtime.markers import Check, Discriminator, Key


class ContactParams(TypedDict, total=False):
    email: Required[Annotated[str, Check(format="email")]]


class OrderParams(TypedDict, total=False):
    kind: Required[Literal["NEW", "OLD"]]
    count: Annotated[int, Check(minimum=1, maximum=10)]
    from_: Annotated[str, Key("from")]
    at: datetime | str
    day: date | str | None
    contacts: Annotated[Sequence[ContactParams], Check(max_items=2)]
    tags: Annotated[
        Sequence[Annotated[str, Check(min_length=1, max_length=3)]],
        Check(min_items=1, unique_items=True),
    ]
    code: Annotated[str, Check(pattern="^[A-Z]{2}$")]
    ratio: Annotated[float | None, Check(exclusive_minimum=0, multiple_of=0.1)]
    size: Annotated[int, Check(format="int32")]
    step: Literal[1, "auto"] | Annotated[float, Check(numbers=(1, 0.5))]
    labels: Annotated[dict[str, str], Check(max_properties=1)]
    flag: bool
    free: dict[str, Any]


class OrdersParams(TypedDict, total=False):
    orders: Required[Sequence[OrderParams]]


class CatParams(TypedDict, total=False):
    pet_type: Required[Annotated[str, Key("petType")]]
    claws: Required[int]


class DogParams(TypedDict, total=False):
    pet_type: Required[Annotated[str, Key("petType")]]
    bark: Required[str]


VARIANT = Annotated[
    CatParams | DogParams,
    Discriminator("petType", {"cat": "CatParams", "dog": "DogParams"}),
]


@dataclasses.dataclass
class Thing:
    kind: str = "NEW"


class Odd:
    def to_dict(self) -> list[int]:
        return [1]


@pytest.fixture(autouse=True)
def names() -> Iterator[None]:
    set_lookup({**globals(), "Variant": VARIANT}.__getitem__)
    yield
    set_lookup(None)


def faults(value: Any, kind: str, validate: bool = True) -> list[tuple[str, str]]:
    with pytest.raises(RequestValidationError) as caught:
        encode(value, kind, validate=validate)
    return [tuple(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("value", "path", "reason"),
    [
        ({"kind": "new"}, "kind", "must be one of 'NEW', 'OLD'; did you mean 'NEW'?"),
        ({"kind": 5}, "kind", "must be one of 'NEW', 'OLD', not an integer"),
        ({"count": "5"}, "count", "must be an integer, not a string"),
        ({"count": True}, "count", "must be an integer, not a boolean"),
        ({"count": 1.5}, "count", "must be an integer, not a number"),
        ({"kind": None}, "kind", "must be one of 'NEW', 'OLD', not null"),
        ({"count": 0}, "count", "must be at least 1"),
        ({"count": 11}, "count", "must be at most 10"),
        ({"size": 2**31}, "size", "must be at most 2147483647"),
        ({"step": 0.25}, "step", "must be one of 1, 0.5"),
        ({"step": 2}, "step", "must be one of 1, 0.5"),
        ({"flag": 1}, "flag", "must be a boolean, not an integer"),
        ({"from": 1}, "from", "must be a string, not an integer"),
        ({"from_": 1}, "from_", "must be a string, not an integer"),
        ({"from": "a", "from_": "b"}, "from_", "is given twice, as 'from' too"),
        ({"at": datetime(2024, 1, 31)}, "at", "must be a date-time with its offset"),
        ({"at": "2024-01-31"}, "at", "must be a date-time with its offset from UTC"),
        ({"day": "31.1.2024"}, "day", "must be a date, as 2024-01-31"),
        ({"day": "2024-02-31"}, "day", "must be a date, as 2024-01-31"),
        ({"day": datetime(2024, 1, 31)}, "day", "must be a date, as 2024-01-31"),
        ({"day": 5}, "day", "must be a string (date) or null, not an integer"),
        ({"contacts": [{}]}, "contacts[0].email", "is required"),
        ({"contacts": [{"email": "x"}]}, "contacts[0].email", "must be an e-mail"),
        ({"contacts": {"email": "x"}}, "contacts", "must be an array, not an object"),
        ({"contacts": ["x"]}, "contacts[0]", "must be an object, not a string"),
        (
            {"contacts": [{"email": "a@b"}] * 3},
            "contacts",
            "must have at most 2 items, has 3",
        ),
        ({"tags": "abc"}, "tags", "must be an array, not a string"),
        ({"tags": []}, "tags", "must have at least 1 item, has 0"),
        ({"tags": ["abcd"]}, "tags[0]", "must have at most 3 characters, has 4"),
        ({"tags": [""]}, "tags[0]", "must have at least 1 character, has 0"),
        ({"tags": ["a", "b", "a"]}, "tags", "must not repeat an item, but item 2"),
        ({"code": "ab"}, "code", "must match the pattern ^[A-Z]{2}$"),
        ({"code": "AB\n"}, "code", "must match the pattern ^[A-Z]{2}$"),
        ({"ratio": 0}, "ratio", "must be more than 0"),
        ({"ratio": 0.25}, "ratio", "must be a multiple of 0.1"),
        ({"labels": {"a": "b", "c": "d"}}, "labels", "must have at most 1 member, has"),
        ({"labels": {"a b": 1}}, 'labels["a b"]', "must be a string, not an integer"),
        ({"free": {"a": [{1, 2}]}}, "free.a[0]", "cannot be sent: it is a set, which"),
    ],
)
def test_each_fault_has_its_path(value: Any, path: str, reason: str) -> None:
    found = faults({"orders": [{"kind": "NEW", **value}]}, "OrdersParams")
    assert len(found) == 1
    assert found[0][0] == f"orders[0].{path}"
    assert found[0][1].startswith(reason)


def test_all_faults_are_told_at_once() -> None:
    found = faults({"orders": [{}, {"kind": "NEW"}, {"count": 0}]}, "OrdersParams")
    assert found == [
        ("orders[0].kind", "is required"),
        ("orders[2].count", "must be at least 1"),
        ("orders[2].kind", "is required"),
    ]


def test_what_is_in_an_array_does_not_hide_its_length() -> None:
    for contacts in ([{}] * 3, ({}, {}, {})):
        found = faults({"kind": "NEW", "contacts": contacts}, "OrderParams")
        assert found == [
            ("contacts[0].email", "is required"),
            ("contacts[1].email", "is required"),
            ("contacts[2].email", "is required"),
            ("contacts", "must have at most 2 items, has 3"),
        ]


def test_a_fault_never_shows_the_value() -> None:
    with pytest.raises(RequestValidationError) as caught:
        encode({"kind": "hunter2", "code": "hunter2", "at": "hunter2"}, "OrderParams")
    assert len(caught.value.faults) == 3
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("validate", [True, False])
@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (math.nan, "is nan, which JSON cannot hold"),
        (-math.inf, "is -inf, which JSON cannot hold"),
        (Decimal("NaN"), "is NaN, which JSON cannot hold"),
        (Decimal("1." + "1" * 30), "has more digits than a JSON number keeps"),
        pytest.param(10**10_000, "has more digits than can be sent", id="huge"),
        ({1}, "cannot be sent: it is a set, which has no order; give a list"),
        (b"x", "cannot be sent: it is a bytes; give text"),
        (Thing(), "cannot be sent: it is a Thing; give a dict"),
        (Odd(), "cannot be sent: its to_dict() gave an array, not a dict"),
        (object(), "cannot be sent: it is an object"),
    ],
)
def test_what_json_cannot_carry(value: Any, reason: str, validate: bool) -> None:
    for given in ({"free": {"a": value}}, {"unknown": {"a": value}}):
        found = faults({"kind": "NEW", **given}, "OrderParams", validate)
        assert found == [(f"{next(iter(given))}.a", reason)]


def test_without_checks_the_rest_passes() -> None:
    value = {"kind": "new", "count": "0", "from_": 1, "contacts": [{}], "tags": "x"}
    found = encode(value, "OrderParams", validate=False)
    assert found == {
        "kind": "new",
        "count": "0",
        "from": 1,
        "contacts": [{}],
        "tags": "x",
    }


def test_keys_that_are_no_text() -> None:
    ((path, reason),) = faults({"kind": "NEW", 5: 1}, "OrderParams")
    assert (path, reason) == ('["?"]', "is a key that is no text but an integer")


def test_variants_tell_of_the_one_that_was_meant() -> None:
    assert faults({"pet_type": "dog"}, "Variant") == [("bark", "is required")]
    assert faults({"petType": "cow"}, "Variant") == [
        ("petType", "must be one of 'cat', 'dog'")
    ]
    assert faults({}, "Variant") == [
        ("petType", "is required: it says which variant this is")
    ]
    assert faults({"petType": "x", "bark": 5}, "CatParams | DogParams") == [
        ("bark", "must be a string, not an integer")
    ]


def test_what_holds_itself_is_told() -> None:
    value: dict[str, Any] = {"kind": "NEW"}
    value["free"] = {"me": value}
    assert faults(value, "OrderParams") == [
        ("", "is nested too deeply, or holds itself")
    ]


def test_the_top_has_no_path() -> None:
    assert faults(None, "OrderParams") == [
        ("", "must not be null: it must be an object")
    ]
    with pytest.raises(RequestValidationError, match="limit: must be an integer"):
        encode("x", "int", name="limit")
