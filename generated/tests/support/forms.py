"""What a table stands for: JSON, and the values of a Python program."""

from __future__ import annotations

from typing import cast

from .values import ABSENT, Anything, Bounded, Choice, Either, Formatted, Json, Obj


def to_json(table: object) -> Json:
    """The JSON that a table stands for."""
    match table:
        case Obj():
            members = {
                member.key_of(name): to_json(member.value)
                for name, member in table.members.items()
                if member.value is not ABSENT
            }
            return {**members, **table.extra}
        case Formatted():
            return table.json
        case Choice():
            return table.values[0]
        case Bounded() | Anything():
            return to_json(table.value)
        case Either():
            return to_json(table.variants[0])
        case list():
            return [to_json(item) for item in cast("list[object]", table)]
        case dict():
            entries = cast("dict[str, object]", table)
            return {key: to_json(value) for key, value in entries.items()}
        case _:
            return cast("Json", table)


def to_python(table: object) -> object:
    """What a Python program would pass: Python names, dates as dates."""
    match table:
        case Obj():
            members = {
                name: to_python(member.value)
                for name, member in table.members.items()
                if member.value is not ABSENT
            }
            return {**members, **table.extra}
        case Formatted():
            return table.python
        case Bounded() | Anything():
            return to_python(table.value)
        case Either():
            return to_python(table.variants[0])
        case list():
            return [to_python(item) for item in cast("list[object]", table)]
        case dict():
            entries = cast("dict[str, object]", table)
            return {key: to_python(value) for key, value in entries.items()}
        case _:
            return to_json(table)


def keywords(table: Obj) -> dict[str, object]:
    """The members of an object as the arguments of a call."""
    return cast("dict[str, object]", to_python(table))
