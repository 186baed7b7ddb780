"""Tables with other kinds of values: variants of unions, values of enums."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from .changes import holds_objects, inside, rebuilt
from .values import (
    Bounded,
    Choice,
    Either,
    Member,
    Obj,
)


def other_choice(table: object, number: int) -> object:
    """The value of this number of each enum that has so many."""
    return rebuilt(
        table,
        lambda member: (
            replace(member, value=Choice(member.value.values[number:]))
            if isinstance(member.value, Choice) and number < len(member.value.values)
            else member
        ),
    )


def most_choices(table: object) -> int:
    """The number of values of the enum in a table that has the most."""
    found = 0

    def counted(member: Member) -> Member:
        nonlocal found
        if isinstance(member.value, Choice):
            found = max(found, len(member.value.values))
        return member

    rebuilt(table, counted)
    return found


def other_variant(table: object, number: int) -> object:
    """The variant of this number wherever there are so many."""
    match table:
        case Either() if number < len(table.variants):
            return replace(table, variants=(table.variants[number], *table.variants))
        case Obj():
            values = {
                name: value
                for name, member in table.members.items()
                if (value := other_variant(member.value, number)) is not member.value
            }
            members = {
                name: replace(table.members[name], value=value)
                for name, value in values.items()
            }
            changed = {**table.members, **members}
            return replace(table, members=changed) if members else table
        case Bounded():
            value = other_variant(table.value, number)
            return table if value is table.value else replace(table, value=value)
        case Either():
            return table
        case _:
            return inside(table, lambda item: other_variant(item, number))


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


def are_told(table: object) -> bool:
    """Whether the JSON says for certain of which kind each object in a table is."""
    match table:
        case Either():
            told = table.tagged or not any(map(holds_objects, table.variants))
            return told and all(map(are_told, table.variants))
        case Obj():
            return all(are_told(member.value) for member in table.members.values())
        case Bounded():
            return are_told(table.value)
        case list():
            return all(map(are_told, cast("list[object]", table)))
        case dict():
            return all(map(are_told, cast("dict[str, object]", table).values()))
        case _:
            return True
