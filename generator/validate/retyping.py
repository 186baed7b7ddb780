"""Hints for values that are not as they must be: how the right one is written."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..diagnostics import nearest
from ..load import Json
from .hints import LACKING, TYPES, VALUES

_MEMBERS = frozenset(
    {
        *("type", "description", "required", "title", "example", "format", "default"),
        *("additionalProperties", "nullable", "enum", "properties", "examples"),
        *("deprecated", "readOnly", "writeOnly", "allOf", "anyOf", "oneOf"),
    }
)
"""Keywords that stand beside `properties` and slip into it."""
_NAMES = ("array", "boolean", "integer", "null", "number", "object", "string")
_WORDS = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false"}
_MAPS = (
    *("properties", "examples", "scopes", "mapping", "content", "paths", "headers"),
    *("responses", "callbacks", "links", "schemas", "variables", "webhooks"),
)
"""Members that hold an object by name."""
_ONE_LINE = 40


def allowed(
    path: Sequence[str], value: Json, options: list[Json], version: str
) -> str | None:
    """Return how a value is written that is none of the allowed ones."""
    key = path[-1] if path else ""
    if key.isdecimal() and len(path) > 1:
        key = path[-2]
    words = strings(options)
    is_schema_type = key == "type" and "integer" in words
    if is_schema_type and (hint := _schema_type(value, version)):
        return hint
    if key == "required" and options == [True]:
        return "write 'required: true': a path parameter always stands in its path"
    if not isinstance(value, str):
        is_meant = isinstance(value, (int, float)) and str(value) in words
        return "put it in quotes" if is_meant else None
    known = VALUES.get((key, value))
    if known is not None and (key != "type" or is_schema_type == (value in _ANY)):
        return known
    return meant_by(nearest(value, words, 0.5))


_ANY = ("any", "mixed", "enum")


def _schema_type(value: Json, version: str) -> str | None:
    """Return how a type is written that JSON Schema does not know."""
    if value is None or value == "null":
        if version == "3.0":
            return (
                "OpenAPI 3.0 has no such type: write 'nullable: true' beside the other"
            )
        return 'put it in quotes: "null"'
    if isinstance(value, list):
        kinds = [word for word in strings(value) if word != "null"]
        if len(kinds) == 1 and len(value) > 1:
            return f"write 'type: {kinds[0]}' and 'nullable: true'"
        return "write 'anyOf' with a schema for each type"
    if isinstance(value, dict) and isinstance(value.get("type"), str):
        return f"write 'type: {value['type']}'"
    if not isinstance(value, str):
        return None
    if value.endswith("[]"):
        return f"write 'type: array' and 'items: {{type: {value[:-2]}}}'"
    kinds = [kind.strip() for kind in value.split("|")]
    if len(kinds) > 1:
        several = list[Json](kinds)
        return _schema_type(several, version) if version == "3.0" else _union(kinds)
    name = value.casefold().replace("_", "")
    if name in TYPES and value not in _NAMES:
        return f"write '{TYPES[name]}'"
    return None


def _union(kinds: list[str]) -> str:
    """Return how several types are written."""
    named = ('"null"' if kind in ("null", "nil") else kind for kind in kinds)
    return f"write 'type: [{', '.join(named)}]'"


def retyped(
    wanted: list[str], value: Json, path: Sequence[str], version: str
) -> str | None:
    """Return how a value of the wrong type becomes one of the right type."""
    key = path[-1] if path else ""
    if key.startswith("exclusive") and isinstance(value, (bool, int, float)):
        return _exclusive(key, value, version)
    if key == "$ref" and value is None:
        return "put the reference in quotes: '#' starts a comment"
    if key == "required" and wanted == ["array"]:
        if isinstance(value, bool):
            return "list the property by name in 'required' of the object that holds it"
        return f"make it a list: {_listed(value)}"
    if "string" in wanted and isinstance(value, (bool, int, float)):
        return "put it in quotes"
    if isinstance(value, str):
        if "boolean" in wanted and value.casefold() in _WORDS:
            return f"write {_WORDS[value.casefold()]}"
        is_word = value in ("true", "false") and "boolean" in wanted
        is_number = value.isdecimal() and {"integer", "number"} & set(wanted)
        if is_word or is_number:
            return "write it without quotes"
    return _rewritten(wanted, value, path)


def _rewritten(wanted: list[str], value: Json, path: Sequence[str]) -> str | None:
    """Return how a list or an object is written."""
    key = path[-1] if path else ""
    if wanted == ["array"]:
        if key == "enum" and isinstance(value, dict):
            return "list the values: [a, b]"
        if key == "parameters" and isinstance(value, dict):
            return "make it a list: each '- ' with its 'name' and 'in'"
        return f"make it a list: {_listed(value)}" if value is not None else "write []"
    if wanted == ["object"]:
        if isinstance(value, str) and path[-2:-1] == ("responses",):
            return (
                f"write '{{description: {value}}}'" if len(value) < _ONE_LINE else None
            )
        if isinstance(value, (str, list)) and path[-2:-1] == ("examples",):
            return f"write '{key}: {{value: ...}}'"
        if isinstance(value, str) and key == "externalDocs":
            return f"write 'externalDocs: {{url: {value}}}'"
        if isinstance(value, str) and path[-2:-1] == ("tags",):
            return f"write '- name: {value}'" if len(value) < _ONE_LINE else None
        if isinstance(value, str) and path[-2:-1] == ("servers",):
            return f"write '- url: {value}'"
        if isinstance(value, str) and path[-2:-1] == ("security",):
            return f"write '- {value}: []'"
        if key == "discriminator" and isinstance(value, str):
            return f"write 'discriminator: {{propertyName: {value}}}'"
        if value is None and key == "info":
            return LACKING["OpenAPI Object", "info"]
        if value is not None and key in _MAPS:
            return "write it as 'name: value' lines, without the '- '"
        if value is None:
            return f"write {{}} where there is nothing in it, or take {key!r} out"
    return None


def _exclusive(key: str, value: Json, version: str) -> str:
    """Return how an exclusive limit is written in a version."""
    limit = key.removeprefix("exclusive").lower()
    if version == "3.0":
        return f"write '{limit}: {value}' and '{key}: true' beside it"
    if value is True:
        return f"it is the limit itself since 3.1: write its number, not '{limit}'"
    return f"take it out: since 3.1 '{limit}' alone says it"


def _listed(value: Json) -> str:
    """Return a value as a list of one."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    is_one = len(text) <= _ONE_LINE and (" " not in text or not isinstance(value, str))
    return f"[{text}]" if is_one else "each item with '- ' before it"


def as_schema(path: Sequence[str], value: Json) -> str | None:
    """Return how a schema is written where something else stands."""
    key = path[-1] if path else ""
    is_slip = slipped(path)
    if isinstance(value, str):
        name = value.casefold()
        if is_slip:
            return "if it is about the object, write it beside 'properties', not in it"
        if name in _NAMES:
            return f"write '{key}: {{type: {name}}}'"
        if name in TYPES:
            written = TYPES[name].replace("' and '", ", ")
            return f"write '{key}: {{{written}}}'"
        if value.startswith("#/"):
            return f"write '{key}: {{$ref: \"{value}\"}}'"
        return None
    if is_slip:
        return "if it is about the object, write it beside 'properties', not in it"
    if value is None:
        return "write '{}' for any value; else indent what describes it deeper"
    if isinstance(value, list) and key == "items":
        return "write one schema; for a choice of several write 'items: {oneOf: [...]}'"
    return None


def slipped(path: Sequence[str]) -> bool:
    """Return whether a property is probably a keyword that slipped in there."""
    return path[-2:-1] == ("properties",) and path[-1] in _MEMBERS


def meant_by(near: str | None) -> str | None:
    """Return the hint that names the word that was probably meant."""
    return f"did you mean {near!r}?" if near is not None else None


def strings(argument: Json) -> list[str]:
    """Return the strings of a list."""
    listed = argument if isinstance(argument, list) else [argument]
    return [word for word in listed if isinstance(word, str)]
