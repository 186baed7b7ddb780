"""Values of unions in requests: the variant that takes all of a value writes it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Required, TypedDict

import pytest
from runtime.encode import encode
from runtime.errors import RequestValidationError
from runtime.expressions import set_lookup
from runtime.markers import Discriminator, Key


class ById(TypedDict, total=False):
    id: Required[str]


class ByName(TypedDict, total=False):
    name: Annotated[str, Key("fullName")]


class ExportById(TypedDict, total=False):
    items: Sequence[ById]
    more: Any


class ExportByName(TypedDict, total=False):
    items: Sequence[ByName]


class BoxParams(TypedDict, total=False):
    box: Annotated[ById, Key("Box")]


class BagParams(TypedDict, total=False):
    kind: str
    bag: Annotated[ByName, Key("Bag")]


class And(TypedDict, total=False):
    left: Tree
    right: Tree


class Or(TypedDict, total=False):
    left: Tree
    right: Tree


Tree = And | Or | int
EXPORT = ExportById | ExportByName
MAPPING = {"box": "BoxParams", "bag": "BagParams"}
PARCEL = Annotated[BoxParams | BagParams, Discriminator("kind", MAPPING)]


@pytest.fixture(autouse=True)
def names() -> Iterator[None]:
    more = {"Export": EXPORT, "Lists": Sequence[ById] | Sequence[ByName]}
    set_lookup({**globals(), **more, "Parcel": PARCEL}.__getitem__)
    yield
    set_lookup(None)


def faults(value: Any, kind: str) -> list[tuple[str, str]]:
    with pytest.raises(RequestValidationError) as caught:
        encode(value, kind)
    return [tuple(fault) for fault in caught.value.faults]


def test_what_differs_within_tells_variants_apart() -> None:
    assert encode({"items": [{"id": "a"}]}, "Export") == {"items": [{"id": "a"}]}
    by_name = {"items": [{"fullName": "Ada"}]}
    assert encode({"items": [{"name": "Ada"}]}, "Export") == by_name
    assert encode([{"name": "Ada"}], "Lists") == [{"fullName": "Ada"}]


def test_what_fits_none_is_told_by_the_likeliest() -> None:
    assert faults({"items": [{"name": 5}], "more": 1}, "Export") == [
        ("items[0].id", "is required")
    ]


def test_what_can_be_read_once_is_not_read_again() -> None:
    items = ({"name": name} for name in ["Ada"])
    assert faults({"items": items}, "Export") == [("items[0].id", "is required")]


def test_what_tells_variants_apart_may_be_left_out_where_it_is_optional() -> None:
    assert encode({"box": {"id": "a"}}, "Parcel") == {"Box": {"id": "a"}}
    assert encode({"bag": {"name": "a"}}, "Parcel") == {"Bag": {"fullName": "a"}}
    assert faults({"bag": {"name": 5}}, "Parcel") == [
        ("kind", "says which variant this is, and without it none fits"),
        ("bag.name", "must be a string, not an integer"),
    ]


def test_what_fits_none_on_any_level_is_told_soon() -> None:
    value: Any = "x"
    for _ in range(40):
        value = {"left": value, "right": 1}
    started = time.process_time()
    ((path, reason),) = faults(value, "Tree")
    assert path == ".".join(["left"] * 40)
    assert reason == "must be an object or an integer, not a string"
    assert time.process_time() - started < 1
