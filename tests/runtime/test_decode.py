"""JSON becomes Python values by type; what does not fit stays as it came."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from runtime.decode import decode
from runtime.expressions import set_lookup
from runtime.model import Model

ID = "123e4567-e89b-12d3-a456-426614174000"
INDIA = timezone(timedelta(hours=5, minutes=30))


class Cat(Model):
    pet_type: str
    claws: int


class Dog(Model):
    pet_type: str
    bark: str


@pytest.fixture(autouse=True)
def names() -> Iterator[None]:
    set_lookup(globals().__getitem__)
    yield
    set_lookup(None)


@pytest.mark.parametrize(
    ("kind", "value", "wanted"),
    [
        ("datetime", "2024-01-31T10:30:00Z", datetime(2024, 1, 31, 10, 30, tzinfo=UTC)),
        ("datetime", "2024-01-31t10:30:00z", datetime(2024, 1, 31, 10, 30, tzinfo=UTC)),
        (
            "datetime",
            "2024-01-31T10:30:00.123456789+05:30",
            datetime(2024, 1, 31, 10, 30, 0, 123456, tzinfo=INDIA),
        ),
        ("datetime", "2024-01-31 10:30:00", datetime(2024, 1, 31, 10, 30)),
        ("datetime", "2016-12-31T23:59:60Z", datetime(2017, 1, 1, tzinfo=UTC)),
        ("date", "2024-01-31", date(2024, 1, 31)),
        ("time", "10:30:00Z", time(10, 30, tzinfo=UTC)),
        ("timedelta", "P1DT2H", timedelta(days=1, hours=2)),
        ("timedelta", "-PT0.5S", timedelta(seconds=-0.5)),
        ("timedelta", "P2W", timedelta(weeks=2)),
        ("UUID", ID, UUID(ID)),
        ("Decimal", "1.10", Decimal("1.10")),
        ("Decimal", 1.1, Decimal("1.1")),
        ("bytes", "aGk=", b"hi"),
        ("int", 5.0, 5),
        ("int | None", 5.0, 5),
        ("int | float", 5.0, 5.0),
        ("float | None", 5, 5.0),
        ("list[date]", ["2024-01-31", "x"], [date(2024, 1, 31), "x"]),
        ("dict[str, date]", {"a": "2024-01-31"}, {"a": date(2024, 1, 31)}),
        ("tuple[int, date]", [1, "2024-01-31", 2], (1, date(2024, 1, 31), 2)),
        ("date | None", None, None),
        ("date | str", "2024-01-31", date(2024, 1, 31)),
        ("date | str", "soon", "soon"),
        ("date | datetime", "2024-01-31T10:30:00", datetime(2024, 1, 31, 10, 30)),
        ("int | str", "5", "5"),
        ("Decimal | float", 1.5, 1.5),
        ("list[date] | list[int]", [1], [1]),
        ("Literal['a'] | str", "b", "b"),
        ("Any", {"a": 1}, {"a": 1}),
    ],
)
def test_by_type(kind: str, value: Any, wanted: Any) -> None:
    found = decode(value, kind)
    assert found == wanted
    assert type(found) is type(wanted)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("datetime", "2024-02-31T10:30:00Z"),
        ("datetime", "20240131T103000Z"),
        ("datetime", "2024-01-31T10:30:00+25:00"),
        ("datetime", "9999-12-31T23:59:60Z"),
        ("datetime", "2024-01-31T10:30:00Z\n"),
        ("datetime", 1706697000),
        ("date", "2024-W03-1"),
        ("date", "2024-01-31T00:00:00Z"),
        ("time", "25:00:00"),
        ("timedelta", "P1M"),
        ("timedelta", "P1Y"),
        ("timedelta", "P"),
        ("timedelta", "PT"),
        ("timedelta", f"P{'9' * 10_000}D"),
        ("UUID", "123e4567e89b12d3a456426614174000"),
        ("UUID", "123e4567-e89b-12d3-a456-42661417400_"),
        ("Decimal", "NaN"),
        ("Decimal", "1_000"),
        ("Decimal", math.inf),
        ("Decimal", "1e99999999999999999999"),
        ("bytes", "aGk"),
        ("int", 5.5),
        ("int", "5"),
        ("int", True),
        pytest.param("float", 10**10_000, id="float-huge"),
        ("list[date]", {"0": "2024-01-31"}),
        ("dict[str, date]", ["2024-01-31"]),
        ("Cat", "cat"),
        ("Cat | Dog", 5),
    ],
)
def test_what_does_not_fit_stays(kind: str, value: Any) -> None:
    assert decode(value, kind) is value


def test_not_a_number_stays() -> None:
    assert math.isnan(decode(math.nan, "float"))
    assert math.isnan(decode(math.nan, "Decimal"))


def test_nested_models_are_made_when_they_are_read() -> None:
    found = decode({"a": [{"claws": 5}]}, "dict[str, list[Cat]]")
    assert type(found["a"][0]) is Cat
    assert found["a"][0].claws == 5
