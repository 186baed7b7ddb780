"""The document in the words of JSON Schema, for an implementation of that alone.

`nullable` (3.0), `readOnly` members, which a request need not have, and the
discriminator are added by OpenAPI. Anchors are written as pointers, as nobody looks for
schemas in `components` who does not know OpenAPI.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .document import root, value_at
from .repaired import repair
from .subtypes import PARENTS, subtypes
from .values import Json


def adapted(
    document: Json, *, nullable: bool
) -> tuple[dict[str, Json], dict[str, str]]:
    """The document, with its schemas changed, and where those stand now that references
    lead to; `nullable` where it is a keyword.
    """
    parents = subtypes(document)
    places = {target: f"{PARENTS}{index}" for index, target in enumerate(parents)}
    terms = Terms(_anchors(document), places, {}, nullable)
    made = _adapted(document, terms)
    lost = [
        target
        for target in _references(document)
        if value_at(made, target) is None and value_at(document, target) is not None
    ]
    if lost:
        moved = {target: f"{_MOVED}{index}" for index, target in enumerate(lost)}
        terms = terms._replace(moved=moved)
        made = _adapted(document, terms)
    assert isinstance(made, dict)
    made["x-moved"] = [_adapted(value_at(document, each), terms) for each in lost]
    made["x-parents"] = [
        {"allOf": [{"$ref": target}, *rules]} for target, rules in parents.items()
    ]
    return made, places | terms.moved


_MOVED = "#/x-moved/"


class Terms(NamedTuple):
    """What changes a document: the pointers of anchors, and where that stands now to
    which references lead: parents with their rules, and what was within a schema that
    is written in other words.
    """

    anchors: dict[str, str]
    parents: dict[str, str]
    moved: dict[str, str]
    nullable: bool


def _references(value: Json) -> dict[str, None]:
    """Where references lead within the document, each once."""
    found = dict[str, None]()
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, dict):
            pending.extend(one.values())
            target = one.get("$ref")
            if isinstance(target, str) and target.startswith("#/"):
                found[target] = None
        elif isinstance(one, list):
            pending.extend(one)
    return found


_ANCHORS = ("$anchor", "$dynamicAnchor")
_NAMES = (*_ANCHORS, "$id", "$dynamicRef", "$schema")


_MAPS = ("properties", "patternProperties", "dependentSchemas", "$defs")


def _adapted(
    value: Json, terms: Terms, *, is_part: bool = False, is_map: bool = False
) -> Json:
    """`is_part` is of the members of `allOf`, and of what stands in those; `is_map` of
    an object whose keys are no keywords.
    """
    anchors = terms.anchors
    match value:
        case list():
            return [_adapted(item, terms, is_part=is_part) for item in value]
        case dict():
            found = {
                key: _adapted(
                    item,
                    terms,
                    is_part=key == "allOf" and not is_map,
                    is_map=key in _MAPS and not is_map,
                )
                for key, item in value.items()
                if key not in _NAMES or not isinstance(item, str)
            }
            if is_map:
                return found
            for keyword in ("$dynamicRef", "$ref"):
                target = value.get(keyword)
                if isinstance(target, str) and target in anchors:
                    found["$ref"] = anchors[target]
            repair(found, old=terms.nullable)
            _say_type(found)
            _allow_read_only(value, found)
            _tell_apart(found)
            target = found.get("$ref")
            if isinstance(target, str):
                target = terms.moved.get(target, target)
                found["$ref"] = target if is_part else terms.parents.get(target, target)
            if terms.nullable and value.get("nullable") is True:
                del found["nullable"]
                marks = {key: value[key] for key in ("readOnly",) if key in value}
                return {"anyOf": [found, {"enum": [None]}], **marks}
            return found
        case _:
            return value


def _say_type(found: dict[str, Json]) -> None:
    """What has properties is an object for everyone, and what has items an array,
    though JSON Schema lets a text pass where no type says so.
    """
    others = ("type", "enum", "const", "allOf", "anyOf", "oneOf", "$ref")
    if any(key in found for key in others):
        return
    if found.get("properties"):
        found["type"] = "object"
    elif found.get("items"):
        found["type"] = "array"


def _anchors(document: Json) -> dict[str, str]:
    """The pointers of what has a name of its own; `$ref`s to others allow any value."""
    found: dict[str, list[str]] = {}
    for name, pointer in _named(document, "#"):
        found.setdefault(name, []).append(pointer)
    return {name: places[0] for name, places in found.items() if len(places) == 1}


def _named(value: Json, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key in _ANCHORS:
            if isinstance(value.get(key), str):
                yield f"#{value[key]}", pointer
    entries = value.items() if isinstance(value, dict) else ()
    listed = enumerate(value) if isinstance(value, list) else ()
    for key, item in (*entries, *listed):
        token = str(key).replace("~", "~0").replace("/", "~1")
        yield from _named(item, f"{pointer}/{token}")


def _allow_read_only(value: dict[str, Json], found: dict[str, Json]) -> None:
    names, properties = value.get("required"), value.get("properties")
    if isinstance(names, list) and isinstance(properties, dict):
        kept = [name for name in names if not is_read_only(properties.get(str(name)))]
        if kept:
            found["required"] = kept
        elif len(kept) < len(names):
            del found["required"]


def _tell_apart(found: dict[str, Json]) -> None:
    """Let the discriminator choose, as OpenAPI has it. What fits two variants of
    `oneOf` is the document's matter, and no fault of a client that sends it.
    """
    variants, discriminator = found.get("oneOf"), found.get("discriminator")
    if not isinstance(variants, list):
        return
    parts: list[Json] = _list(found.get("allOf"))
    holder = discriminator if isinstance(discriminator, dict) else {}
    name, mapping = holder.get("propertyName"), holder.get("mapping")
    told = mapping if isinstance(mapping, dict) else {}
    if not holder or (told and _names_of(variants).isdisjoint(map(str, told.values()))):
        del found["oneOf"]
        found["allOf"] = [*parts, {"anyOf": variants}]
        return
    listed: list[Json] = []
    for variant in variants:
        target = str(variant.get("$ref")) if isinstance(variant, dict) else ""
        last = target.rsplit("/", 1)[-1]
        values: list[Json] = [
            value for value, to in told.items() if to in (target, last)
        ]
        tag: Json = {"properties": {str(name): {"enum": values or [last]}}}
        listed.append({"allOf": [variant, tag] if target else [variant]})
    del found["oneOf"]
    found["allOf"] = [*parts, {"anyOf": listed}]


def _names_of(variants: list[Json]) -> set[str]:
    """What a mapping may call variants: their references, the ends of those."""
    targets = {str(each.get("$ref")) for each in variants if isinstance(each, dict)}
    return targets | {target.rsplit("/", 1)[-1] for target in targets}


def is_read_only(schema: Json, depth: int = 0) -> bool:
    """Whether only replies have a member, by its schema or one that is part of it."""
    if not isinstance(schema, dict) or depth > 30:
        return False
    if schema.get("readOnly") is True:
        return True
    parts = schema.get("allOf")
    if any(is_read_only(part, depth + 1) for part in _list(parts)):
        return True
    reference = schema.get("$ref")
    if not isinstance(reference, str) or not reference.startswith("#/components/"):
        return False
    return is_read_only(value_at(root().value, reference), depth + 1)


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
