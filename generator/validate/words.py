"""How values and types of a document are called in a sentence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from ..load import Json

_TYPES = {
    "string": "a string",
    "integer": "an integer",
    "number": "a number",
    "boolean": "true or false",
    "object": "an object",
    "array": "an array",
    "null": "null",
}
LONGEST = 40
"""Characters of a value that a message shows."""
MOST = 12
"""Alternatives that a message lists."""

FIRST = 4
"""Names that a message lists."""


def kind_of(value: Json) -> str:
    """Return what a value is: `a string`, `an object`."""
    match value:
        case None:
            return "null"
        case bool():
            return f"{value}".lower()
        case str():
            return "a string"
        case int():
            return "an integer"
        case float():
            return "a number"
        case list():
            return "an array"
        case dict():
            return "an object"


def shown(value: Json) -> str:
    """Return a value as a message shows it: short ones as they are."""
    if isinstance(value, (dict, list)):
        return kind_of(value) if value else json.dumps(value)
    if isinstance(value, str):
        return quoted(value)
    return json.dumps(value)


def quoted(text: str) -> str:
    """Return text in quotes, cut where it is long."""
    return f"'{text}'" if len(text) <= LONGEST else f"'{text[: LONGEST - 4]} ...'"


def types(names: Sequence[str]) -> str:
    """Return the names of types: `a string or null`."""
    return either([_TYPES.get(name, name) for name in names])


def either(words: Iterable[str]) -> str:
    """Return alternatives: `a, b or c`."""
    listed = list(words)
    if len(listed) > MOST:
        listed = [*listed[: MOST - 1], f"{len(listed) - MOST + 1} others"]
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} or {listed[-1]}"


def subject(path: Sequence[str]) -> str:
    """Return how the value at a path is called: by its key, or as an item."""
    if not path:
        return "this value"
    is_item = path[-1].isdecimal() and path[-2:-1] != ("responses",)
    return f"item {path[-1]}" if is_item else quoted(path[-1])


def listed(names: Sequence[str]) -> str:
    """Return names in quotes; of many the first ones, and how many more."""
    shown_names = [quoted(name) for name in names[:FIRST]]
    if len(names) > FIRST:
        return f"{', '.join(shown_names)} and {len(names) - FIRST} more"
    return " and ".join(filter(None, [", ".join(shown_names[:-1]), shown_names[-1]]))


def article(name: str) -> str:
    """Return a name with its article: `an Operation Object`."""
    return f"an {name}" if name[:1] in "AEIO" else f"a {name}"
