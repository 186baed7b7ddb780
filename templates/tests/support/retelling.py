"""Examples of the document, told in the terms of a table."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from .changes import absent
from .values import (
    Anything,
    Bounded,
    Choice,
    Either,
    Formatted,
    Json,
    Marker,
    Obj,
)


def retold(table: object, json: Json) -> object:
    """Tell other JSON, an example, in the terms of a table."""
    match table, json:
        case Obj(), dict():
            # What an object may hold that has no sample, nobody knows.
            sampled = {
                name: member
                for name, member in table.members.items()
                if not isinstance(member.value, Marker)
                or not isinstance(json.get(member.key_of(name)), dict | list)
            }
            members = {
                name: (
                    replace(member, value=retold(member.value, json[key]))
                    if (key := member.key_of(name)) in json
                    else absent(member)
                )
                for name, member in sampled.items()
            }
            known = {member.key_of(name) for name, member in sampled.items()}
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
            if len(fitting) != 1:
                return replace(table, variants=(json, *table.variants))
            told = retold(fitting[0], json)
            return replace(table, variants=(told, *table.variants))
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
                    (member.key_of(name), member)
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
        case float(), int():
            return not isinstance(json, bool)
        case list(), list() if table:
            samples = cast("list[object]", table)
            rest = json[len(samples) - 1 :]
            return all(_fits(samples[-1], item) for item in rest)
        case _:
            return json is None or type(table) is type(json)
