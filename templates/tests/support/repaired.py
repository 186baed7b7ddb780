"""What is no JSON Schema, left out of a document with faults, so that the rest of its
schemas can be held to.

Whether a keyword may have a value is asked of the implementation that judges. Members
of `properties` may have the names of keywords; their values are objects.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import cast

import jsonschema_rs

from .values import Json

_TYPES: dict[str, type | tuple[type, ...]] = {
    "array": list,
    "boolean": bool,
    "integer": (int, float),
    "null": type(None),
    "number": (int, float),
    "object": dict,
    "string": str,
}
_COUNTS = ("Length", "Items", "Properties")
_LIMITS = ("exclusiveMinimum", "exclusiveMaximum")
_COMBINED = ("allOf", "anyOf", "oneOf")
_TEXTS = {"title", "description", "format", "contentEncoding", "contentMediaType"}
_KEYWORDS = {
    *_TEXTS,
    *("type", "enum", "pattern", "required", "uniqueItems", "multipleOf"),
    *("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"),
    *("minProperties", "maxProperties", "minContains", "maxContains"),
    *("properties", "patternProperties", "additionalProperties", "propertyNames"),
    *("dependentRequired", "dependentSchemas", "items", "prefixItems", "contains"),
    *("allOf", "anyOf", "oneOf", "not", "if", "then", "else"),
}


def repair(found: dict[str, Json], *, old: bool) -> None:
    """Take out of a schema what is none; `old` is the dialect of OpenAPI 3.0."""
    for keyword, value in [*found.items()]:
        if keyword == "properties" and isinstance(value, dict):
            found[keyword] = _without_lists(value)
        elif keyword in _LIMITS and not isinstance(value, dict):
            _repair_limit(found, keyword, old=old)
        elif keyword in _COMBINED and value == {}:
            del found[keyword]
        elif keyword in _KEYWORDS and not isinstance(value, dict):
            right = list(_right(keyword, value, old=old))
            if right:
                found[keyword] = right[0]
            else:
                del found[keyword]
    values = found.get("enum")
    if isinstance(values, list) and not _has_one_of(found.get("type"), values):
        del found["enum"]
        items = found.get("items")
        if isinstance(items, dict) and _speaks_of(items, values):
            found["items"] = {**items, "enum": values}


def _has_one_of(kind: Json, values: list[Json]) -> bool:
    """Whether an enum has a value of the type beside it, or no type stands there."""
    kinds = kind if isinstance(kind, list) else [kind]
    tests = [_TYPES.get(each) for each in kinds if isinstance(each, str)]
    return not tests or any(
        test is None or isinstance(value, test) for test in tests for value in values
    )


def _speaks_of(items: dict[str, Json], values: list[Json]) -> bool:
    """Whether an enum that stands one level too high has values that items may have."""
    kind = items.get("type")
    if kind not in ("string", "integer", "number") or "enum" in items:
        return False
    is_plain = kind != "string" or "format" not in items
    return is_plain and all(isinstance(value, _TYPES[str(kind)]) for value in values)


def _without_lists(properties: dict[str, Json]) -> dict[str, Json]:
    """Leave out a `required` that stands among the properties, where no text stands."""
    if any(isinstance(each, str) for each in properties.values()):
        return properties
    return {
        name: each for name, each in properties.items() if not isinstance(each, list)
    }


def _repair_limit(found: dict[str, Json], keyword: str, *, old: bool) -> None:
    """An exclusive limit is a number, or in OpenAPI 3.0 says what the limit is; written
    in the way of the other version, it is meant so.
    """
    limit = keyword.removeprefix("exclusive").lower()
    value, beside = found[keyword], found.get(limit)
    is_flag = isinstance(value, bool)
    if old and _is_number(value) and not _is_number(beside):
        found |= {limit: value, keyword: True}
    elif not old and value is True and _is_number(beside):
        found[keyword] = found.pop(limit)
    elif not (is_flag and _is_number(beside) if old else _is_number(value)):
        del found[keyword]


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _right(keyword: str, value: Json, *, old: bool) -> Iterator[Json]:
    """What of a value is right: all of it, a part, or nothing."""
    if isinstance(value, float) and keyword.endswith(_COUNTS) and value.is_integer():
        value = int(value)
    if isinstance(value, list):
        if keyword == "required":
            value = [*dict.fromkeys(each for each in value if isinstance(each, str))]
        if keyword in _COMBINED:
            value = [each for each in value if isinstance(each, dict | bool)]
        if any(isinstance(each, dict) for each in value):
            yield value  # schemas, which were looked at, or values of an enum
            return
    is_text = isinstance(value, str) and keyword in _TEXTS
    if is_text or _is_right(keyword, json.dumps(value), old):
        yield value


@cache
def _is_right(keyword: str, text: str, old: bool) -> bool:
    kind = jsonschema_rs.Draft4Validator if old else jsonschema_rs.Draft202012Validator
    try:
        kind({keyword: cast("Json", json.loads(text))})
    except jsonschema_rs.ValidationError:
        return False
    return True
