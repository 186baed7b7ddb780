"""Python values as JSON values, where nothing is known of what they should be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from .missing import MISSING
from .simple import (
    Invalid,
    Path,
    article,
    invalid,
    is_decimal,
    number_of,
    simple,
    type_name,
)


def plain(value: object) -> object:
    """The value as JSON, with everything in it.

    Raises:
        Invalid: something in it has no JSON form.
    """
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return value
    if kind is not dict and kind is not list:
        value = simple(value)
        if is_decimal(value):
            return number_of(value)
    if isinstance(value, dict):
        return plain_object(cast("dict[object, object]", value))
    return plain_array(cast("list[object]", value)) if type(value) is list else value


def plain_object(
    value: dict[object, object], each: Callable[[Any], object] = plain
) -> dict[str, object]:
    """A dict as a JSON object, each of its values made by `each`."""
    found: dict[str, object] = {}
    faults: list[tuple[Path, str]] = []
    for key, item in value.items():
        if item is MISSING:
            continue
        try:
            name = key if type(key) is str else key_of(key)
            found[name] = each(item)
        except Invalid as caught:
            faults += caught.under(key[:100] if isinstance(key, str) else "?")
    if faults:
        raise Invalid(faults)
    return found


def plain_array(value: list[object]) -> list[object]:
    found: list[object] = []
    faults: list[tuple[Path, str]] = []
    for index, item in enumerate(value):
        try:
            found.append(item if type(item) is str else plain(item))
        except Invalid as caught:
            faults += caught.under(index)
    if faults:
        raise Invalid(faults)
    return found


def key_of(key: object) -> str:
    """A key of an object as text."""
    name = simple(key)
    if not isinstance(name, str):
        raise invalid(f"is a key that is no text but {article(type_name(key))}")
    return name
