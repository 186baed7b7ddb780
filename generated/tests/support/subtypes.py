"""Schemas that others extend by `allOf`, with a discriminator that tells by which.

A reference to one means any of them: OpenAPI has it so, and JSON Schema alone does not.
"""

from __future__ import annotations

from collections.abc import Mapping

from .values import Json

PARENTS = "#/x-parents/"
"""Where parents stand, with their rules, in a document that was adapted."""
_SCHEMAS = "#/components/schemas/"


def subtypes(document: Json) -> dict[str, list[Json]]:
    """What else a value must be of which a reference to a parent is the schema, by the
    reference: one rule for each value of the discriminator.
    """
    schemas = _member(_member(document, "components"), "schemas")
    if not isinstance(schemas, dict):
        return {}
    extends = {name: _extended(schema) for name, schema in schemas.items()}
    found: dict[str, list[Json]] = {}
    for name, schema in schemas.items():
        key = _member(_member(schema, "discriminator"), "propertyName")
        if isinstance(key, str) and not _member(schema, "oneOf", "anyOf"):
            children = [each for each in extends if name in _above(each, extends)]
            told = _member(_member(schema, "discriminator"), "mapping")
            mapping = told if isinstance(told, dict) else {}
            own = {each: _constants(schemas[each], key) for each in (*children, name)}
            named = _values(mapping, children, own)
            rules = [_rule(key, value, child) for value, child in named.items()]
            found[f"{_SCHEMAS}{name}"] = rules
    return found


def _values(
    mapping: Mapping[str, Json], children: list[str], own: Mapping[str, list[str]]
) -> dict[str, str]:
    """The child that each value of a discriminator names: as the mapping says, else by
    the values that it alone allows, else by its own name.
    """
    told = {value: str(to).rsplit("/", 1)[-1] for value, to in mapping.items()}
    named = {value: to for value, to in told.items() if to in children}
    silent = [child for child in children if child not in told.values()]
    rivals = [*silent, *(each for each in own if each not in children)]
    found: dict[str, str] = {}
    for child in silent:
        alone = [value for value in own[child] if _is_for(child, value, rivals, own)]
        found |= dict.fromkeys(alone or [child], child)
    return found | named


def _is_for(
    child: str, value: str, rivals: list[str], own: Mapping[str, list[str]]
) -> bool:
    """Whether no other has a value that has as few beside it."""
    few = len(own[child])
    others = (own[each] for each in rivals if each != child)
    return not any(value in each and len(each) <= few for each in others)


def _constants(schema: Json, key: str) -> list[str]:
    """The texts that a schema itself allows for a member."""
    parts = _member(schema, "allOf")
    for each in (schema, *(parts if isinstance(parts, list) else [])):
        member = _member(_member(each, "properties"), key)
        if isinstance(member, dict):
            listed = [member["const"]] if "const" in member else member.get("enum")
            values = listed if isinstance(listed, list) else []
            return [value for value in values if isinstance(value, str)]
    return []


def _rule(key: str, value: str, child: str) -> Json:
    """What is named so is of the child; in words that the oldest drafts know too."""
    tag: Json = {"required": [key], "properties": {key: {"enum": [value]}}}
    return {"anyOf": [{"not": tag}, {"$ref": f"{_SCHEMAS}{child}"}]}


def _extended(schema: Json) -> list[str]:
    parts = _member(schema, "allOf")
    listed = parts if isinstance(parts, list) else []
    targets = (_member(part, "$ref") for part in listed)
    return [str(each).removeprefix(_SCHEMAS) for each in targets if each]


def _above(name: str, extends: Mapping[str, list[str]]) -> set[str]:
    """All that a schema extends, at any distance."""
    found: set[str] = set()
    pending = [name]
    while pending:
        more = [each for each in extends.get(pending.pop(), []) if each not in found]
        found.update(more)
        pending += more
    return found


def _member(value: Json, *keys: str) -> Json:
    """The first member that is there of an object."""
    members = value if isinstance(value, dict) else {}
    return next((members[key] for key in keys if key in members), None)
