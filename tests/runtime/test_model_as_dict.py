"""Code written for plain dicts works with models."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

import pytest
from runtime.model import Model


class Owner(Model):
    name: str
    age: int | None = None


DATA: dict[str, Any] = {"name": "Ann", "age": 7, "extra": {"a": [1]}}


@pytest.fixture
def ann() -> Any:  # as code without types sees it
    return Owner(copy.deepcopy(DATA))


def test_reading(ann: Any) -> None:
    assert ann["name"] == "Ann"
    assert ann["extra"]["a"] == [1]
    assert ann.get("nothing", 5) == 5
    assert "name" in ann
    assert list(ann) == list(ann.keys()) == ["name", "age", "extra"]
    assert list(reversed(ann)) == ["extra", "age", "name"]
    assert len(ann) == 3
    assert ann
    assert not Owner({})
    assert dict(ann) == {**ann} == DATA
    assert dict(ann.items()) == DATA
    assert list(ann.values()) == list(DATA.values())
    with pytest.raises(KeyError):
        ann["nothing"]


def test_comparing(ann: Any) -> None:
    assert ann == DATA
    assert DATA == ann
    assert ann == Owner(DATA)
    assert ann != {}
    assert ann != 5
    with pytest.raises(TypeError, match="unhashable"):
        hash(ann)


def test_changing(ann: Any) -> None:
    assert ann.name == "Ann"
    assert not hasattr(ann, "")
    assert ann.pop("extra") == {"a": [1]}
    ann.update(name="Bob")
    assert ann.setdefault("x", 1) == 1
    assert ann.name == "Bob"
    assert ann == {"name": "Bob", "age": 7, "x": 1}


def test_matching(ann: Any) -> None:
    assert isinstance(ann, Mapping)
    match ann:
        case {"extra": {"a": [first, *_]}}:
            assert first == 1
        case _:
            pytest.fail("a model must match like a mapping")
