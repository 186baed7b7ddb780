"""A document as the JSON Schema engine can take it.

OpenAPI 3.0's `nullable` becomes a type of JSON Schema, in 3.1 too, where it is a fault
of its own; references that lead nowhere and
patterns that are no regular expressions, told by other rules, are taken out, so that
the rest can be checked. Only what changes is copied.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from ..load import Json

MOST = {"int32": 2**31 - 1, "int64": 2**63 - 1}
"""The greatest number of each format of whole numbers."""

Holds: TypeAlias = Callable[[str], bool]


class Preparation:
    """Prepares the data of one file: `refs` are texts of references to take out.

    Where some values are `wide`, formats of whole numbers become limits.
    """

    def __init__(self, refs: set[str], is_regex: Holds, *, wide: bool) -> None:
        self._refs = refs
        self._is_regex = is_regex
        self._wide = wide

    def of(self, value: Json) -> Json:
        """Return a value prepared; the value itself where nothing changes."""
        if isinstance(value, list):
            items = [self.of(v) if isinstance(v, (dict, list)) else v for v in value]
            same = all(a is b for a, b in zip(items, value, strict=True))
            return value if same else items
        if not isinstance(value, dict):
            return value
        changed: dict[str, Json] = {}
        for key, member in value.items():
            if isinstance(member, (dict, list)):
                new = self.of(member)
                if new is not member:
                    changed[key] = new
        if self._wide and value.get("type") == "integer":
            changed |= _limits(value)
        dropped = [key for key in ("$ref", "pattern") if self._drops(key, value)]
        if value.get("nullable") is True:
            return _or_null({**value, **changed}, dropped)
        if not changed and not dropped:
            return value
        return {k: v for k, v in {**value, **changed}.items() if k not in dropped}

    def _drops(self, key: str, value: dict[str, Json]) -> bool:
        """Return whether a keyword cannot be given to the engine."""
        argument = value.get(key)
        if not isinstance(argument, str):
            return False
        return argument in self._refs if key == "$ref" else not self._is_regex(argument)


def is_wide(value: Json) -> bool:
    """Return whether a whole number in a value needs more than 32 bits."""
    if isinstance(value, dict):
        return any(map(is_wide, value.values()))
    if isinstance(value, list):
        return any(map(is_wide, value))
    return isinstance(value, int) and not -MOST["int32"] - 1 <= value <= MOST["int32"]


def _limits(schema: dict[str, Json]) -> dict[str, Json]:
    """Return the limits of a whole number that its format sets, where it has none."""
    most = MOST.get(str(schema.get("format")))
    if most is None:
        return {}
    limits: dict[str, Json] = {"minimum": -most - 1, "maximum": most}
    return {word: limit for word, limit in limits.items() if word not in schema}


def _or_null(schema: dict[str, Json], dropped: list[str]) -> dict[str, Json]:
    """Return a schema of 3.0 that allows null, in words of JSON Schema."""
    rest = {k: v for k, v in schema.items() if k not in ("nullable", *dropped)}
    kind = rest.get("type")
    options = rest.get("enum")
    if isinstance(kind, str):
        rest["type"] = [kind, "null"]
        if isinstance(options, list) and None not in options:
            rest["enum"] = [*options, None]
        if not rest.keys() & {"allOf", "anyOf", "oneOf", "not"}:
            return rest
    wrapped: dict[str, Json] = {"anyOf": [rest, {"enum": [None]}]}
    return wrapped
