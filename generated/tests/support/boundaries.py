"""The limits that a table of a request marks: requests just within and beyond them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias, cast

from .changes import UNKNOWN_CHOICE, WRONG, holds_objects, with_nulls
from .forms import to_json
from .values import (
    ABSENT,
    Anything,
    Bounded,
    Choice,
    Either,
    Formatted,
    Json,
    Marker,
    Obj,
)

Keys: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True)
class Case:
    """One change of a request: what is changed, where, and the body that results."""

    change: str
    place: str
    body: Json

    def __str__(self) -> str:
        return f"{self.place} {self.change}".strip()


@dataclass(frozen=True)
class _Change:
    """`value` is what stands there after the change; ABSENT takes it away."""

    change: str
    keys: Keys
    value: object
    name: str | None = None

    @property
    def place(self) -> str:
        """Where the change is, as errors tell it: `orders[0].email`.

        What is missing is told by its Python name, what is wrong as it was given.
        """
        keys = self.keys if self.name is None else (*self.keys[:-1], self.name)
        return "".join(map(_step, keys)).removeprefix(".") or "body"


def _step(key: str | int) -> str:
    if isinstance(key, int):
        return f"[{key}]"
    key = key[:100]  # more is not told of a name
    return f".{key}" if key.isidentifier() else f'["{key}"]'


IsNew: TypeAlias = Callable[[Obj], bool]
"""Whether the limits of an object are to be tried: those of no other request are."""


def refused(table: object, is_new: IsNew) -> list[Case]:
    """Requests that the description forbids, each for one reason."""
    return [_case(table, change) for change in _beyond(table, (), is_new)]


def accepted(table: object, is_new: IsNew) -> list[Case]:
    """Requests that use what the description allows to the limit.

    What may be null is null in one of them; all else is tried one by one.
    """
    nulls = with_nulls(table)
    found = [_case(table, change) for change in _within(table, (), is_new)]
    return found if nulls == table else [*found, Case("nulls", "", to_json(nulls))]


@dataclass(frozen=True)
class Mistyped:
    """A request with a wrong type wherever a type is described, and where that is."""

    body: Json
    places: list[str]

    def __str__(self) -> str:
        return f"{len(self.places)} places"


def mistyped(table: object) -> list[Mistyped]:
    """One request that is wrong everywhere, if anything can be wrong."""
    changes = list(_wrong(table, ()))
    if not changes:
        return []
    json = to_json(table)
    for change in changes:
        json = _replaced(json, change.keys, change.value)
    return [Mistyped(json, sorted(change.place for change in changes))]


def _wrong(table: object, keys: Keys) -> Iterator[_Change]:
    """A value of another type for each member that holds no object."""
    match table:
        case Obj():
            for name, member in table.members.items():
                if member.value is not ABSENT and not member.pinned:
                    yield from _wrong(member.value, (*keys, member.key_of(name)))
        case Bounded():
            yield from _wrong(table.value, keys)
        case list() if holds_objects(cast("object", table)):
            yield from _wrong(cast("list[object]", table)[0], (*keys, 0))
        case Either() if table.tagged:
            yield from _wrong(table.variants[0], keys)
        case Either() | Anything() | Marker() | bytes():
            pass
        case list() | dict():
            yield _Change("wrong", keys, "wrong")
        case _:
            yield _Change("wrong", keys, WRONG)


def _case(table: object, change: _Change) -> Case:
    body = _replaced(to_json(table), change.keys, change.value)
    return Case(change.change, change.place, body)


def _replaced(json: Json, keys: Keys, value: object) -> Json:
    if not keys:
        return cast("Json", value)
    first, rest = keys[0], keys[1:]
    if isinstance(json, list):
        return [
            _replaced(item, rest, value) if index == first else item
            for index, item in enumerate(json)
        ]
    assert isinstance(json, dict)
    return {
        key: _replaced(item, rest, value) if key == first else item
        for key, item in json.items()
        if key != first or rest or value is not ABSENT
    }


def _beyond(table: object, keys: Keys, is_new: IsNew) -> Iterator[_Change]:
    match table:
        case Obj() if is_new(table):
            for name, member in table.members.items():
                key = member.key_of(name)
                if member.pinned:
                    continue
                if member.required:
                    yield _Change("missing", (*keys, key), ABSENT, name)
                yield from _beyond(member.value, (*keys, key), is_new)
        case Either() if table.tagged:
            yield from _beyond(table.variants[0], keys, is_new)
        case Choice():
            yield _Change("unknown", keys, _unknown(table))
        case Formatted() if table.checked:
            yield _Change("of no format", keys, "neither")
        case Bounded():
            sample = to_json(table.value)
            for word, limit in table.limits.items():
                change = f"{word} {limit}"
                yield _Change(change, keys, _sized(sample, _outside(word, limit)))
            yield from _beyond(table.value, keys, is_new)
        case list() if table:
            first = cast("list[object]", table)[0]
            yield from _beyond(first, (*keys, 0), is_new)
        case _:
            pass


def _within(table: object, keys: Keys, is_new: IsNew) -> Iterator[_Change]:
    match table:
        case Obj() if is_new(table):
            for name, member in table.members.items():
                if member.pinned:
                    continue
                yield from _within(member.value, (*keys, member.key_of(name)), is_new)
        case Choice():
            for value in table.values[1:]:
                yield _Change(f"is {value}", keys, value)
        case Bounded():
            sample = to_json(table.value)
            for word, limit in table.limits.items():
                if not word.startswith("exclusive"):
                    yield _Change(f"{word} {limit}", keys, _sized(sample, limit))
            yield from _within(table.value, keys, is_new)
        case Either():
            for number, variant in enumerate(table.variants[1:], start=2):
                yield _Change(f"kind {number}", keys, to_json(variant))
            if table.tagged:
                yield from _within(table.variants[0], keys, is_new)
        case list() if table:
            first = cast("list[object]", table)[0]
            yield from _within(first, (*keys, 0), is_new)
        case _:
            pass


def _unknown(table: Choice) -> Json:
    return UNKNOWN_CHOICE if UNKNOWN_CHOICE not in table.values else {}


def _outside(word: str, limit: int | float) -> int | float:
    if word.startswith("exclusive"):
        return limit
    return limit + 1 if word.startswith("max") else limit - 1


def _sized(sample: Json, size: int | float) -> Json:
    """Give a list or a text this length; a number becomes it."""
    match sample:
        case list():
            return [sample[index % len(sample)] for index in range(int(size))]
        case str():
            return sample[: int(size)].ljust(int(size), sample[-1:] or "x")
        case _:
            return size
