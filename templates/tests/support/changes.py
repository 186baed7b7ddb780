"""Tables made from tables: what an API may leave out, and what it should never send."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from .tables import (
    ABSENT,
    Anything,
    Bounded,
    Choice,
    Either,
    Formatted,
    Json,
    Member,
    Obj,
)

UNKNOWN_CHOICE = "never heard of"
UNKNOWN_MEMBERS: Mapping[str, Json] = {"unheard_of": {"of": [1, None]}}
WRONG: Json = {"wrong": ["type"]}


def minimal(table: object) -> object:
    """Only what is required."""
    return _rebuilt(
        table, lambda member: member if member.required else _absent(member)
    )


def incomplete(table: object) -> object:
    """All but what is required, in each object."""
    return _rebuilt(
        table,
        lambda member: (
            _absent(member)
            if member.required and not holds_objects(member.value)
            else member
        ),
    )


def empty(table: Obj) -> Obj:
    """An object without members."""
    members = {
        name: member if member.pinned else _absent(member)
        for name, member in table.members.items()
    }
    return replace(table, members=members)


def with_nulls(table: object) -> object:
    """Null wherever the description allows it."""
    return _rebuilt(
        table, lambda member: replace(member, value=None) if member.nullable else member
    )


def all_null(table: object) -> object:
    """Null everywhere, allowed or not, but for what holds objects."""
    return _rebuilt(table, lambda member: _leaf(member, None))


def all_wrong(table: object) -> object:
    """A value of a type that nobody described in each place that holds no object."""
    return _rebuilt(table, lambda member: _leaf(member, WRONG))


def no_objects(table: Obj) -> Obj:
    """A text in each place of the table that holds objects."""
    members = {
        name: replace(member, value="wrong") if holds_objects(member.value) else member
        for name, member in table.members.items()
    }
    return replace(table, members=members)


def unknown_choices(table: object) -> object:
    """A value that no enum lists, wherever there is one."""
    return _rebuilt(
        table,
        lambda member: (
            replace(member, value=UNKNOWN_CHOICE)
            if isinstance(member.value, Choice)
            else member
        ),
    )


def other_choice(table: object, number: int) -> object:
    """The value of this number of each enum that has so many."""
    return _rebuilt(
        table,
        lambda member: (
            replace(member, value=Choice(member.value.values[number:]))
            if isinstance(member.value, Choice) and number < len(member.value.values)
            else member
        ),
    )


def other_variant(table: object, number: int) -> object:
    """The variant of this number wherever there are so many."""
    match table:
        case Either() if number < len(table.variants):
            return replace(table, variants=(table.variants[number], *table.variants))
        case Obj():
            members = {
                name: replace(member, value=other_variant(member.value, number))
                for name, member in table.members.items()
            }
            return replace(table, members=members)
        case Bounded():
            return replace(table, value=other_variant(table.value, number))
        case Either():
            return table
        case _:
            return _inside(table, lambda item: other_variant(item, number))


def most_variants(table: object) -> int:
    """The number of variants of the place in a table that has the most."""
    match table:
        case Either():
            return max([len(table.variants), *map(most_variants, table.variants[:1])])
        case Obj():
            return max(
                (most_variants(member.value) for member in table.members.values()),
                default=0,
            )
        case Bounded():
            return most_variants(table.value)
        case list():
            return max(map(most_variants, cast("list[object]", table)), default=0)
        case dict():
            values = cast("dict[str, object]", table).values()
            return max(map(most_variants, values), default=0)
        case _:
            return 0


def unknown_members(table: object) -> object:
    """A member that no one described in each object."""
    match table:
        case Obj():
            members = {
                name: replace(member, value=unknown_members(member.value))
                for name, member in table.members.items()
            }
            extra = table.extra if table.model is None else UNKNOWN_MEMBERS
            return replace(table, members=members, extra=extra)
        case _:
            return _inside(table, unknown_members)


def holds_objects(table: object) -> bool:
    """Whether an object of the description stands in a table."""
    match table:
        case Obj():
            return True
        case Bounded():
            return holds_objects(table.value)
        case Either():
            return any(map(holds_objects, table.variants))
        case list():
            return any(holds_objects(item) for item in cast("list[object]", table))
        case dict():
            entries = cast("dict[str, object]", table)
            return any(holds_objects(item) for item in entries.values())
        case _:
            return False


def retold(table: object, json: Json) -> object:
    """Tell other JSON, an example, in the terms of a table."""
    match table, json:
        case Obj(), dict():
            members = {
                name: (
                    replace(member, value=retold(member.value, json[key]))
                    if (key := member.key or name) in json
                    else _absent(member)
                )
                for name, member in table.members.items()
            }
            known = {member.key or name for name, member in table.members.items()}
            extra = {key: json[key] for key in json if key not in known}
            return replace(table, members=members, extra=extra)
        case Formatted(), str() | int() | float():
            return replace(table, json=json)
        case float(), int() if not isinstance(json, bool):
            return float(json)
        case int(), float() if json.is_integer():
            return int(json)
        case Choice(), _:
            return Choice((json,))
        case Bounded(), _:
            return retold(table.value, json)
        case Anything(), _:
            return Anything(json)
        case Either(), _:
            fitting = [variant for variant in table.variants if _fits(variant, json)]
            return retold(fitting[0], json) if len(fitting) == 1 else json
        case list(), list() if table:
            items = cast("list[object]", table)
            each = [*items, *[items[-1]] * (len(json) - len(items))]
            return [retold(*pair) for pair in zip(each, json, strict=False)]
        case dict(), dict() if table:
            value = next(iter(cast("dict[str, object]", table).values()))
            return {key: retold(value, item) for key, item in json.items()}
        case _:
            return json


def _fits(table: object, json: Json) -> bool:
    match table, json:
        case Obj(), dict():
            return all(
                _fits(member.value, json[key]) if key in json else not member.required
                for key, member in (
                    (member.key or name, member)
                    for name, member in table.members.items()
                )
            )
        case Choice(), _:
            return json in table.values
        case Bounded(), _:
            return _fits(table.value, json)
        case Either(), _:
            return any(_fits(variant, json) for variant in table.variants)
        case Formatted(), _:
            return isinstance(json, str)
        case Anything(), _:
            return True
        case _:
            return json is None or type(table) is type(json)


def _rebuilt(table: object, change: Callable[[Member], Member]) -> object:
    match table:
        case Obj():
            return replace(
                table,
                members={
                    name: member if member.pinned else _deeper(change(member), change)
                    for name, member in table.members.items()
                },
            )
        case _:
            return _inside(table, lambda item: _rebuilt(item, change))


def _deeper(member: Member, change: Callable[[Member], Member]) -> Member:
    return replace(member, value=_rebuilt(member.value, change))


def _inside(table: object, change: Callable[[object], object]) -> object:
    match table:
        case Bounded():
            return change(table.value)
        case Either() if table.tagged:
            return replace(table, variants=tuple(map(change, table.variants)))
        case list():
            return [change(item) for item in cast("list[object]", table)]
        case dict():
            entries = cast("dict[str, object]", table)
            return {key: change(value) for key, value in entries.items()}
        case _:
            return table


def _absent(member: Member) -> Member:
    return replace(member, value=ABSENT)


def _leaf(member: Member, value: Json) -> Member:
    return member if holds_objects(member.value) else replace(member, value=value)
