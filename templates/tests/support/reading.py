"""What a reply says, compared with the table it was made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from .changes import holds_objects
from .forms import to_json
from .values import ABSENT, Anything, Bounded, Choice, Either, Formatted, Json, Obj


def differences(actual: object, table: object, where: str = "reply") -> Iterator[str]:
    """Yield each place where a value of the client differs from the table."""
    yield from _compared(actual, table, to_json(table), where)


def _compared(actual: object, table: object, json: Json, where: str) -> Iterator[str]:
    """The same, with the JSON of the table, which is made but once."""
    match table:
        case Obj():
            yield from _object(actual, table, json, where)
        case Formatted():
            yield from _value(actual, table.python, where)
        case Choice():
            yield from _value(actual, table.values[0], where)
        case Bounded() | Anything():
            yield from _compared(actual, table.value, json, where)
        case Either():
            yield from _either(actual, table, json, where)
        case list():
            yield from _list(actual, cast("list[object]", table), json, where)
        case dict():
            yield from _map(actual, cast("dict[str, object]", table), json, where)
        case _:
            yield from _value(actual, table, where)


def _object(actual: object, table: Obj, json: Json, where: str) -> Iterator[str]:
    assert isinstance(json, dict)
    if actual != json:
        yield f"{where} is not equal to the JSON that was sent: {actual!r}"
    if table.model is None:
        return
    if type(actual) is not table.model:
        yield f"{where} is a {type(actual).__name__}, not a {table.model.__name__}"
        return
    for name, member in table.members.items():
        place = f"{where}.{name}"
        try:
            value = cast("object", getattr(actual, name))
        except AttributeError as error:
            if not (member.required and member.value is ABSENT):
                yield f"{place} cannot be read: {error}"
            continue
        if member.value is not ABSENT:
            inner = json[member.key_of(name)]
            yield from _compared(value, member.value, inner, place)
        elif member.required:
            yield f"{place} is required and was not sent, but reads as {value!r}"
        else:
            yield from _value(value, None, place)


def _either(actual: object, table: Either, json: Json, where: str) -> Iterator[str]:
    """Of objects that nothing tells apart, another class may have been taken."""
    first = table.variants[0]
    if not table.tagged and holds_objects(first) and actual == json:
        return
    yield from _compared(actual, first, json, where)


def _list(actual: object, table: list[object], json: Json, where: str) -> Iterator[str]:
    if not isinstance(actual, list):
        yield f"{where} is a {type(actual).__name__}, not a list"
        return
    assert isinstance(json, list)
    items = cast("list[object]", actual)
    if len(items) != len(table):
        yield f"{where} has {len(items)} items, not {len(table)}"
    for index, (item, expected) in enumerate(zip(items, table, strict=False)):
        yield from _compared(item, expected, json[index], f"{where}[{index}]")


def _map(
    actual: object, table: dict[str, object], json: Json, where: str
) -> Iterator[str]:
    if not isinstance(actual, dict):
        if actual != json:
            yield f"{where} is {actual!r}, not {json!r}"
        return
    assert isinstance(json, dict)
    entries = cast("dict[str, object]", actual)
    if entries.keys() != table.keys():
        yield f"{where} has the keys {[*entries]}, not {[*table]}"
    for key in entries.keys() & table.keys():
        yield from _compared(entries[key], table[key], json[key], f"{where}[{key!r}]")


def sent_differences(json: Json, table: object, where: str = "body") -> Iterator[str]:
    """Yield each place where the JSON of a request differs from the table.

    One date can be written in several ways, so values of a format are compared as what
    they mean.
    """
    match table:
        case Obj() if isinstance(json, dict):
            members = {
                member.key_of(name): member.value
                for name, member in table.members.items()
                if member.value is not ABSENT
            }
            yield from sent_differences(json, {**members, **table.extra}, where)
        case Formatted():
            if replace(table, json=cast("str", json)).python != table.python:
                yield f"{where} is {json!r}, not {table.json!r}"
        case Bounded() | Anything():
            yield from sent_differences(json, table.value, where)
        case Either():
            yield from sent_differences(json, table.variants[0], where)
        case list() if isinstance(json, list):
            items = cast("list[object]", table)
            if len(json) != len(items):
                yield f"{where} has {len(json)} items, not {len(items)}"
            for index, (item, expected) in enumerate(zip(json, items, strict=False)):
                yield from sent_differences(item, expected, f"{where}[{index}]")
        case dict() if isinstance(json, dict):
            entries = cast("dict[str, object]", table)
            if json.keys() != entries.keys():
                yield f"{where} has the keys {[*json]}, not {[*entries]}"
            for key in json.keys() & entries.keys():
                yield from sent_differences(json[key], entries[key], f"{where}.{key}")
        case _:
            if json != to_json(table):
                yield f"{where} is {json!r}, not {to_json(table)!r}"


def _value(actual: object, expected: object, where: str) -> Iterator[str]:
    if actual != expected or type(actual) is not type(expected):
        yield f"{where} is {actual!r}, not {expected!r}"
