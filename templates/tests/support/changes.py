"""Tables made from tables: what an API may leave out, and what it should never send."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from .values import (
    ABSENT,
    Bounded,
    Choice,
    Either,
    Json,
    Member,
    Obj,
)

UNKNOWN_CHOICE = "never heard of"
UNKNOWN_MEMBERS: Mapping[str, Json] = {"unheard_of": {"of": [1, None]}}
WRONG: Json = {"wrong": ["type"]}


def minimal(table: object) -> object:
    """Only what is required."""
    return rebuilt(table, lambda member: member if member.required else absent(member))


def filled(table: object) -> object:
    """Only what is required, but one member of each object that requires none."""
    if not isinstance(table, Obj):
        return inside(table, filled)
    names = [name for name, each in table.members.items() if each.required]
    if not names:
        there = (n for n, each in table.members.items() if each.value is not ABSENT)
        names = [*there][:1]
    members = {
        name: (
            replace(member, value=filled(member.value))
            if name in names
            else absent(member)
        )
        for name, member in table.members.items()
    }
    return replace(table, members=members)


def incomplete(table: object) -> object:
    """All but what is required, in each object."""
    return rebuilt(
        table,
        lambda member: (
            absent(member)
            if member.required and not holds_objects(member.value)
            else member
        ),
    )


def empty(table: Obj) -> Obj:
    """An object without members."""
    members = {
        name: member if member.pinned else absent(member)
        for name, member in table.members.items()
    }
    return replace(table, members=members)


def with_nulls(table: object) -> object:
    """Null wherever the description allows it."""
    return rebuilt(
        table, lambda member: replace(member, value=None) if member.nullable else member
    )


def all_null(table: object) -> object:
    """Null everywhere, allowed or not, but for what holds objects."""
    return rebuilt(table, lambda member: _leaf(member, None))


def all_wrong(table: object) -> object:
    """A value of a type that nobody described in each place that holds no object."""
    return rebuilt(table, lambda member: _leaf(member, WRONG))


def no_objects(table: Obj) -> Obj:
    """A text in each place of the table that holds objects."""
    members = {
        name: replace(member, value="wrong") if holds_objects(member.value) else member
        for name, member in table.members.items()
    }
    return replace(table, members=members)


def unknown_choices(table: object) -> object:
    """A value that no enum lists, wherever there is one."""
    return rebuilt(
        table,
        lambda member: (
            replace(member, value=UNKNOWN_CHOICE)
            if isinstance(member.value, Choice)
            else member
        ),
    )


def unknown_members(table: object) -> object:
    """A member that no one described in each object."""
    match table:
        case Obj():
            members = {
                name: replace(member, value=unknown_members(member.value))
                for name, member in table.members.items()
            }
            extra = table.extra
            if table.model is not None:
                extra = {**extra, **UNKNOWN_MEMBERS}
            return replace(table, members=members, extra=extra)
        case _:
            return inside(table, unknown_members)


def has_unknown(table: object) -> bool:
    """Whether a member that no one described stands in a table."""
    match table:
        case Obj():
            members = table.members.values()
            return bool(table.extra) or any(has_unknown(each.value) for each in members)
        case Bounded():
            return has_unknown(table.value)
        case Either():
            first: object = table.variants[0]
            others = table.variants[1:]
            # Of an object that may be of several kinds, nobody knows what it may have.
            items = cast("list[object]", first) if isinstance(first, list) else [first]
            is_raw = any(isinstance(each, dict) for each in items)
            untold = is_raw and any(map(holds_objects, others))
            return untold or has_unknown(table.variants[0])
        case list():
            return any(map(has_unknown, cast("list[object]", table)))
        case dict():
            return any(map(has_unknown, cast("dict[str, object]", table).values()))
        case _:
            return False


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


def rebuilt(table: object, change: Callable[[Member], Member]) -> object:
    """A table with all members changed; what does not change is the same object, as
    copies cost time where there are thousands.
    """
    match table:
        case Obj():
            members = {
                name: member if member.pinned else _deeper(change(member), change)
                for name, member in table.members.items()
            }
            same = all(members[name] is each for name, each in table.members.items())
            return table if same else replace(table, members=members)
        case _:
            return inside(table, lambda item: rebuilt(item, change))


def _deeper(member: Member, change: Callable[[Member], Member]) -> Member:
    value = rebuilt(member.value, change)
    return member if value is member.value else replace(member, value=value)


def inside(table: object, change: Callable[[object], object]) -> object:
    """A table with all that it holds changed."""
    match table:
        case Bounded():
            return change(table.value)
        case Either() if table.tagged:
            variants = tuple(map(change, table.variants))
            same = all(map(operator.is_, variants, table.variants))
            return table if same else replace(table, variants=variants)
        case list():
            items = [change(item) for item in cast("list[object]", table)]
            same = all(map(operator.is_, items, cast("list[object]", table)))
            return cast("object", table) if same else items
        case dict():
            entries = cast("dict[str, object]", table)
            made = {key: change(value) for key, value in entries.items()}
            same = all(map(operator.is_, made.values(), entries.values()))
            return cast("object", table) if same else made
        case _:
            return table


def absent(member: Member) -> Member:
    return replace(member, value=ABSENT)


def _leaf(member: Member, value: Json) -> Member:
    return member if holds_objects(member.value) else replace(member, value=value)
