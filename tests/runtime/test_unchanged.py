"""What is sent as it is: only what the encoder would not change, and all plain JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, Required, TypedDict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.encode import encode
from runtime.errors import RequestValidationError
from runtime.expressions import set_lookup
from runtime.markers import Check, Discriminator, Key
from runtime.missing import MISSING
from runtime.model import Model
from runtime.unchanged import is_unchanged


class Kind(StrEnum):
    CAT = "cat"


class OwnerParams(TypedDict, total=False):
    name: Required[str]
    email: Annotated[str, Check(format="email", max_length=20)]


class PetParams(TypedDict, total=False):
    kind: Required[Literal["cat", "dog"]]
    size: Literal[1, 2, "large", True]
    from_: Annotated[str, Key("from")]
    id: str | None
    email: Annotated[str, Check(format="email")]
    born: date | str
    weight: float
    level: Annotated[int, Check(minimum=1)]
    either: float | int | str
    nested: list[str] | list[int] | dict[str, str] | OwnerParams
    tags: Annotated[list[str], Check(max_items=2, unique_items=True)]
    friends: list[PetParams]
    owner: OwnerParams
    scores: dict[str, int]
    extra: dict[str, Any]
    data: bytes


class Owner(Model):
    name: str


EITHER = Annotated[PetParams | OwnerParams, Discriminator("kind", {"cat": "PetParams"})]
EXPRESSIONS = ["PetParams", "list[PetParams]", "Either", "Again", "Owner | None", "Any"]


@pytest.fixture(autouse=True, scope="module")
def names() -> Iterator[None]:
    found = {**globals(), "Either": EITHER, "Again": "list[Again] | str"}
    set_lookup(found.__getitem__)
    yield
    set_lookup(None)


class Text(str):
    __slots__ = ()


ODD: list[object] = [
    *("", "cat", "a@b", "2024-01-31", "large", "\ud800", Text("cat"), Kind.CAT),
    *(0, 1, -1, True, False, 10**5000, 1.0, 1.5, float("nan"), Decimal(1), None),
    *(MISSING, b"x", (), ["a"], ["a", "a"], ["a", "b", "c"], [1, "a"], {}, set[str]()),
    *(
        {"name": "a"},
        {"name": 1},
        {1: "a"},
        {"a": 1},
        {"a": "b"},
        {Text("kind"): "cat"},
    ),
    *(Owner({"name": "a"}), object(), [{"kind": "cat"}], [[["a"]]], date(2024, 1, 31)),
    {"kind": "dog", "from": "x"},
]


def judged(value: object, expression: str, validate: bool) -> None:
    """Let the encoder look at what is said to need no look."""
    if is_unchanged(value, expression, validate):
        found = encode(value, expression, validate=validate)
        assert json.dumps(found) == json.dumps(value)


@pytest.mark.parametrize("validate", [True, False])
@pytest.mark.parametrize("key", [*PetParams.__annotations__, "from", "unknown", 5])
def test_the_encoder_agrees(key: object, validate: bool) -> None:
    for value in ODD:
        pet = {"kind": "cat", key: value}
        for expression in EXPRESSIONS:
            judged(pet, expression, validate)
            judged([pet], expression, validate)
            judged(value, expression, validate)


_JSON = st.recursive(
    st.sampled_from(["cat", "a@b", "x", 1, 2.0, 2.5, True, None]),
    lambda each: (
        st.lists(each, max_size=3)
        | st.dictionaries(
            st.sampled_from([*PetParams.__annotations__, "from", "name"]), each
        )
    ),
)


@settings(max_examples=50, deadline=None)
@given(_JSON, st.sampled_from(EXPRESSIONS), st.booleans())
def test_the_encoder_agrees_on_any_json(
    value: object, expression: str, validate: bool
) -> None:
    judged(value, expression, validate)


PLAIN: dict[str, Any] = {
    "kind": "cat",
    "size": "large",
    "from": "here",
    "id": None,
    "email": "a@b.example",
    "born": "2024-01-31",
    "weight": 1.5,
    "level": 3,
    "either": 2.5,
    "tags": ["a", "b"],
    "friends": [{"kind": "dog", "unknown": {"a": [1, None, "x"]}}],
    "owner": {"name": "Ann", "email": "a@b.example"},
    "scores": {"a": 1},
    "extra": {"a": [1.5, {"b": True}]},
    "data": "eA==",
}


@pytest.mark.parametrize("key", PLAIN)
def test_plain_json_is_sent_as_it_is(key: str) -> None:
    assert is_unchanged({"kind": "cat", key: PLAIN[key]}, "PetParams", True)


def test_what_is_nested_too_deeply_is_left_to_the_encoder() -> None:
    deep: Any = []
    deep.append(deep)
    assert not is_unchanged(deep, "Any", True)
    with pytest.raises(RequestValidationError, match="nested too deeply"):
        encode(deep, "Any")
