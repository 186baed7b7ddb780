"""Whatever JSON comes, reading it never raises and nothing of it is lost."""

from __future__ import annotations

import copy
import json
import pickle
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.decode import decode
from runtime.drift import DriftWatch
from runtime.encode import encode
from runtime.errors import RequestValidationError
from runtime.expressions import set_lookup
from runtime.markers import Discriminator, Extra, Key
from runtime.missing import MISSING
from runtime.model import Model


class Leaf(Model):
    kind: Literal["leaf"]
    size: int | None = None


class Branch(Model):
    kind: Literal["branch"]
    below: list[Leaf | Branch]


class Everything(Model):
    a: UUID
    b: datetime | date | None
    c: list[Decimal] | dict[str, time] | None = None
    d: Annotated[Leaf | Branch, Discriminator("kind", {"leaf": "Leaf"})] | None = None
    e: list[Leaf | Branch] | Leaf | str | None = None
    f: tuple[int, timedelta] | bytes | None = MISSING
    g: Annotated[float | int | bool | None, Key("__class__")] = None
    h: Literal["x", 1, True, None] | str | None = None
    additional_properties: Annotated[dict[str, Everything], Extra()]


KEYS = st.sampled_from(["a", "b", "c", "d", "e", "f", "__class__", "h", "kind"])
TEXTS = st.one_of(
    st.text(),
    st.sampled_from(["leaf", "branch", "2024-01-31", "2024-01-31T10:30:00Z", "P1D"]),
    st.dates().map(str),
    st.uuids().map(str),
    st.from_regex(r"-?[0-9]{1,30}(\.[0-9]+)?([eE][0-9]+)?", fullmatch=True),
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(KEYS, st.text()), inner, max_size=6),
    ),
    max_leaves=15,
)


@pytest.fixture(autouse=True, scope="module")
def names() -> Iterator[None]:
    set_lookup(globals().__getitem__)
    yield
    set_lookup(None)


def read_all(value: object) -> None:
    """Read every attribute of every model, however it is nested."""
    if isinstance(value, Model):
        repr(value)
        for name in ("additional_properties", *(set(dir(value)) - set(dir(Model)))):
            read_all(getattr(value, name, None))
    elif isinstance(value, dict):
        read_all(list(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            read_all(item)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.one_of(KEYS, st.text()), JSON, max_size=8))
def test_any_json_into_any_model(data: dict[str, Any]) -> None:
    before = copy.deepcopy(data)
    model = decode(data, "Everything")
    read_all(model)
    DriftWatch(lambda drift: str(drift)).look("any", data, "Everything")
    # In text, because not-a-number is not equal to itself.
    assert json.dumps(model.to_dict()) == json.dumps(before) == json.dumps(data)
    assert json.loads(model.to_json()).keys() == before.keys()
    assert pickle.loads(pickle.dumps(model)).keys() == before.keys()


@settings(max_examples=150, deadline=None)
@given(JSON, st.booleans())
def test_any_json_into_a_request(data: Any, validate: bool) -> None:
    try:
        found = encode(data, "Everything", validate=validate)
    except RequestValidationError:
        return
    assert isinstance(json.dumps(found, allow_nan=False), str)


def deep(levels: int) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": "leaf"}
    for _ in range(levels):
        data = {"kind": "branch", "below": [data]}
    return data


def test_ten_thousand_levels() -> None:
    data = deep(10_000)
    model = decode(data, "Branch")
    assert type(model.below[0].below[0]) is Branch
    assert len(repr(model)) < 500
    copied = model.to_dict()
    assert copied["below"][0] is not data["below"][0]
    DriftWatch(lambda drift: None).look("any", data, "Branch")
    with pytest.raises(ValueError, match="nested too deeply"):
        model.to_json()
    with pytest.raises(RequestValidationError, match="nested too deeply"):
        encode(data, "Branch")


def test_numbers_of_ten_thousand_digits() -> None:
    limit = sys.get_int_max_str_digits()
    huge = 10**10_000
    model: Any = decode({"g": huge, "__class__": huge, "c": [huge], "b": huge}, "Leaf")
    assert "a very long integer" in repr(model)
    assert decode({"__class__": huge}, "Everything").g == huge
    assert decode([huge], "list[float]") == [huge]
    assert decode(["9" * 10_000], "list[Decimal]") == [Decimal("9" * 10_000)]
    with pytest.raises(ValueError, match="digits"):
        model.to_json()
    assert sys.get_int_max_str_digits() == limit
