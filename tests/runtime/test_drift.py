"""Where replies differ from the description: told once, by type and place only."""

from __future__ import annotations

import copy
import logging
from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from runtime.drift import Drift, DriftWatch
from runtime.errors import ResponseValidationError
from runtime.expressions import set_lookup
from runtime.markers import Discriminator, Extra, Key
from runtime.missing import MISSING
from runtime.model import Model


class Cat(Model):
    pet_type: Annotated[str, Key("petType")]
    claws: int


class Dog(Model):
    pet_type: Annotated[str, Key("petType")]
    bark: str


class Pet(Model):
    id: UUID
    status: Literal["new", "old"] | str
    born: datetime | None
    chip: str | None = MISSING
    note: str | None = None
    weight: float | None = None
    count: int | None = None
    friend: Annotated[
        Cat | Dog | None, Discriminator("petType", {"cat": "Cat", "dog": "Dog"})
    ] = None
    labels: dict[str, int] | None = None


class Pets(Model):
    data: list[Pet]
    additional_properties: Annotated[dict[str, str], Extra()]


GOOD: dict[str, Any] = {
    "id": "123e4567-e89b-12d3-a456-426614174000",
    "status": "new",
    "born": "2024-01-31T10:30:00Z",
    "note": None,
    "weight": 5,
    "count": 5.0,
    "friend": {"petType": "cat", "claws": 4},
    "labels": {"a": 1},
}


@pytest.fixture(autouse=True)
def names() -> Iterator[None]:
    set_lookup(globals().__getitem__)
    yield
    set_lookup(None)


def drifts(value: Any, kind: str = "Pet") -> list[Drift]:
    told: list[Drift] = []
    DriftWatch(told.append).look("pets.get", value, kind)
    return told


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in GOOD.items() if name != key}


def test_what_fits_is_not_told() -> None:
    assert drifts(GOOD) == []
    assert drifts({"data": [GOOD, GOOD], "more": "x"}, "Pets") == []
    assert drifts({**without("note"), "born": None}) == []


@pytest.mark.parametrize(
    ("value", "path", "kind", "expected", "received"),
    [
        ({**GOOD, "new": [1]}, "new", "unknown field", "nothing", "array"),
        (without("id"), "id", "missing field", "string (uuid)", "nothing"),
        ({**GOOD, "id": None}, "id", "unexpected null", "string (uuid)", "null"),
        ({**GOOD, "chip": None}, "chip", "unexpected null", "string", "null"),
        ({**GOOD, "note": 5}, "note", "wrong type", "string or null", "integer"),
        ({**GOOD, "count": "5"}, "count", "wrong type", "integer or null", None),
        ({**GOOD, "weight": True}, "weight", "wrong type", "number or null", "boolean"),
        (
            {**GOOD, "born": "2024-01-31"},
            "born",
            "wrong type",
            "string (date-time)",
            "string of 10 characters",
        ),
        (
            {**GOOD, "status": "hunter2"},
            "status",
            "unknown value",
            "one of 'new', 'old'",
            "string of 7 characters",
        ),
        ({**GOOD, "labels": {"a": "x"}}, "labels.*", "wrong type", "integer", None),
        (
            {**GOOD, "friend": {"petType": "fish"}},
            "friend",
            "unknown variant",
            "Cat or Dog",
            "object",
        ),
        (
            {**GOOD, "friend": {"petType": "dog"}},
            "friend.bark",
            "missing field",
            "string",
            "nothing",
        ),
        ([], "$", "wrong type", "object", "array"),
        (None, "$", "unexpected null", "object", "null"),
        ({**GOOD, "a b": 1}, '["a b"]', "unknown field", "nothing", "integer"),
    ],
)
def test_each_kind(
    value: Any, path: str, kind: str, expected: str, received: str | None
) -> None:
    received = received or "string of 1 character"
    assert drifts(value) == [Drift("pets.get", path, kind, expected, received)]


def test_indexes_are_left_out_and_each_place_is_told_once() -> None:
    bad = {**GOOD, "status": "lost"}
    told: list[Drift] = []
    watch = DriftWatch(told.append)
    for _ in range(3):
        watch.look("pets.list", {"data": [bad, GOOD, bad], "more": "x"}, "Pets")
    assert [drift.path for drift in told] == ["data[].status"]
    watch.look("pets.other", {"data": [bad]}, "Pets")
    assert [drift.operation for drift in told] == ["pets.list", "pets.other"]


def test_typed_additional_members_are_compared() -> None:
    assert [drift.path for drift in drifts({"data": [], "more": 5}, "Pets")] == ["*"]


def test_no_value_is_told() -> None:
    secret = "hunter2"
    value = {
        "id": secret,
        "status": secret,
        "born": secret,
        "weight": secret,
        "labels": {secret: secret},
        "friend": {"petType": secret},
    }
    told = drifts(value)
    assert len(told) == 6
    assert secret not in str(told)
    assert secret not in "".join(map(str, told))


def test_strict_raises_with_all_differences_of_the_reply() -> None:
    watch = DriftWatch(strict=True)
    watch.look("pets.get", GOOD, "Pet")
    for _ in range(2):
        with pytest.raises(ResponseValidationError, match=r"pets.get: status: unknown"):
            watch.look("pets.get", {**GOOD, "status": "x", "new": 1}, "Pet")
    with pytest.raises(ResponseValidationError) as caught:
        watch.look("pets.get", {**GOOD, "status": "x", "new": 1}, "Pet")
    assert len(caught.value.differences) == 2


def test_a_callback_that_fails_breaks_nothing(caplog: pytest.LogCaptureFixture) -> None:
    def fail(drift: Drift) -> None:
        raise RuntimeError("no disk")

    with caplog.at_level(logging.ERROR):
        DriftWatch(fail).look("pets.get", {**GOOD, "new": 1}, "Pet")
    assert "on_drift failed" in caplog.text


def test_nothing_is_told_without_end() -> None:
    told: list[Drift] = []
    watch = DriftWatch(told.append)
    watch.look("pets.get", {**GOOD, **{f"k{n}": n for n in range(20_000)}}, "Pet")
    assert len(told) == 10_000


def test_the_reply_is_not_changed() -> None:
    value = {**GOOD, "status": "lost"}
    before = copy.deepcopy(value)
    drifts(value)
    assert value == before


def test_a_reply_as_deep_as_it_likes_never_raises() -> None:
    set_lookup({"Tree": "dict[str, Tree] | int"}.__getitem__)
    deep: Any = "x"
    for _ in range(10_000):
        deep = {"a": deep}
    drifts(deep, "Tree")
