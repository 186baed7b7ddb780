"""Values held against the schemas of the document, by jsonschema-rs.

The judge must not be the client's own code, or a wrong model would agree with itself.
Of the two implementations that could judge, openapi-core needs a version of
openapi-spec-validator that is older than others may have installed, and brings more
than ten packages along; jsonschema-rs is one package without dependencies, resolves
`$ref` in the document itself, and tells every fault with its place.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Protocol, cast
from urllib.parse import quote
from uuid import UUID

import jsonschema_rs

from .adapted import adapted
from .document import Place, root, version
from .together import together
from .values import Json

_URI = "https://document.test/openapi.json"


class _Kind(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def value(self) -> list[str]: ...
    @property
    def context(self) -> list[list[_Error]]: ...


class _Error(Protocol):
    @property
    def kind(self) -> _Kind: ...
    @property
    def message(self) -> str: ...
    @property
    def instance_path(self) -> list[str | int]: ...


class _Validator(Protocol):
    def iter_errors(self, instance: Json) -> Iterator[_Error]: ...


class _Lenient:
    """A schema that is wrong itself, in a document with faults, forbids nothing."""

    def iter_errors(self, instance: Json) -> Iterator[_Error]:
        del instance
        return iter(())


def faults(pointer: str, value: Json, *, what: str) -> list[str]:
    """What is wrong with a value that is sent, by the schema at a pointer."""
    errors = _validator(pointer).iter_errors(value)
    return [f"{what}{_steps(error)}: {error.message}" for error in errors]


def can_judge(pointer: str) -> bool:
    """Whether the schema at a pointer is right itself."""
    return not isinstance(_validator(pointer), _Lenient)


_OF_TEXTS = ("minLength", "maxLength", "pattern", "format")
"""Rules that hold for texts alone: where one is broken, a text is wanted."""


def with_types(pointer: str, value: Json) -> Json:
    """Read the texts of a parameter or form as numbers, booleans and JSON objects where
    the schema wants them, and a single text or part as a list, as a server has to.
    """
    for _ in range(3):  # what is in the lists of the first, and objects in those
        unions = [] if isinstance(value, str) else _union_errors(pointer, value)
        for error in unions:
            reads = (
                _as_variant(pointer, value, error.instance_path, number)
                for number in range(len(error.kind.context))
            )
            value = next((read for read in reads if read is not None), value)
        value = _read_all(value, list(_validator(pointer).iter_errors(value)))
    return value


def _union_errors(pointer: str, value: Json) -> list[_Error]:
    """The places of a value that fit no variant of a union."""
    errors = _validator(pointer).iter_errors(value)
    return [error for error in errors if error.kind.name in ("oneOf", "anyOf")]


def _as_variant(
    pointer: str, value: Json, path: list[str | int], number: int
) -> Json | None:
    """Read what stands at a place as a variant wants it; None where it cannot be."""
    for _ in range(4):
        wrong = [e for e in _union_errors(pointer, value) if e.instance_path == path]
        if not wrong:
            return value
        context = wrong[0].kind.context
        if number >= len(context):
            break
        value = _read_all(value, context[number])
    return None


def _read_all(value: Json, errors: list[_Error]) -> Json:
    for error in errors:
        if error.kind.name not in _OF_TEXTS:
            wanted = error.kind.value if error.kind.name == "type" else []
            value = _read(value, error.instance_path, wanted)
    return value


def _read(value: Json, steps: list[str | int], wanted: list[str]) -> Json:
    match value:
        case str():
            return _as_list(value) if "array" in wanted else _from_text(value, wanted)
        case list():
            return [
                (
                    _read(item, steps[1:], wanted)
                    if not steps or index == steps[0]
                    else item
                )
                for index, item in enumerate(value)
            ]
        case dict() if not steps and "array" in wanted:
            return [*value.values()] if _is_numbered(value) else [value]
        case dict() if steps:
            return {
                key: _read(item, steps[1:], wanted) if key == steps[0] else item
                for key, item in value.items()
            }
        case _:
            return value


def _is_numbered(members: dict[str, Json]) -> bool:
    """Whether an object is a list, as `deepObject` writes it: `pets[0][name]=Rex`."""
    numbers = [str(number) for number in range(len(members))]
    return bool(members) and [*members] == numbers


def _as_list(text: str) -> list[Json]:
    """A list that was written as JSON, or a list with this text alone."""
    try:
        found = cast("Json", json.loads(text)) if text.startswith("[") else None
    except ValueError:
        found = None
    return found if isinstance(found, list) else [text]


def _from_text(text: str, wanted: list[str]) -> Json:
    if "object" not in wanted:
        return _number(text)
    try:
        return cast("Json", json.loads(text))
    except ValueError:
        return text


def _number(text: str) -> Json:
    words: dict[str, Json] = {"true": True, "false": False, "null": None, "": None}
    if text in words:
        return words[text]
    kinds: tuple[Callable[[str], int | float], ...] = (int, float)
    for kind in kinds:
        try:
            return kind(text)
        except ValueError:
            continue
    return text


_IMPLIED = {
    "object": {
        *("properties", "patternProperties", "additionalProperties"),
        *("required", "minProperties", "maxProperties"),
    },
    "array": {"items", "prefixItems", "minItems", "maxItems", "uniqueItems"},
}
"""Keywords that speak of one kind of value, where a schema has no type."""


def kinds_of(schema: Place) -> list[str]:
    """The kinds of value that a schema speaks of: object, array, single."""
    given = schema.value.get("type") if isinstance(schema.value, dict) else None
    words = given if isinstance(given, list) else [given]
    kinds = [str(word) for word in words if word in ("object", "array")]
    for key in ("allOf", "anyOf", "oneOf"):
        listed = schema.get(key)
        for part in listed.items() if listed else ():
            kinds += [kind for kind in kinds_of(part) if kind != "single"]
    if given is None:
        there = set(dict(schema.members()))
        kinds += [kind for kind, own in _IMPLIED.items() if not own.isdisjoint(there)]
    return [*dict.fromkeys(kinds), "single"]


def has_names(schema: Place | None) -> bool:
    """Whether a schema allows objects."""
    return (
        schema is None
        or "object" in kinds_of(schema)
        or (not faults(schema.pointer, {}, what=""))
    )


def _steps(error: _Error) -> str:
    return "".join(f"[{step!r}]" for step in error.instance_path)


@cache
def _registry() -> tuple[jsonschema_rs.Registry, dict[str, str]]:
    """The schemas of the document, and where those stand that references lead to."""
    old = version() == "3.0"
    document, places = adapted(root().value, nullable=old)
    draft = jsonschema_rs.Draft4 if old else jsonschema_rs.Draft202012
    registry = jsonschema_rs.Registry([(_URI, together(document))], draft=draft)
    return registry, places


@cache
def _validator(pointer: str) -> _Validator:
    kind = (
        jsonschema_rs.Draft4Validator
        if version() == "3.0"
        else jsonschema_rs.Draft202012Validator
    )
    registry, places = _registry()
    fragment = quote(places.get(pointer, pointer).removeprefix("#"), safe="/~")
    try:
        made = kind(
            {"$ref": f"{_URI}#{fragment}"},
            registry=registry,
            validate_formats=True,
            formats={"uuid": _is_uuid},
        )
    except jsonschema_rs.ValidationError:
        return _Lenient()
    return cast("_Validator", made)


def _is_uuid(text: str) -> bool:
    """Whether a text is a UUID, which JSON Schema did not know at the time of 3.0."""
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False
