"""Values held against the schemas of the document, by jsonschema-rs.

The judge must not be the client's own code, or a wrong model would agree with itself.
Of the two implementations that could judge, openapi-core needs a version of
openapi-spec-validator that is older than others may have installed, and brings more
than ten packages along; jsonschema-rs is one package without dependencies, resolves
`$ref` in the document itself, and tells every fault with its place. What OpenAPI adds
to JSON Schema is put into its words here: `nullable` (3.0), and `readOnly` members,
which a request need not have, and the discriminator.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Protocol, cast
from urllib.parse import quote
from uuid import UUID

import jsonschema_rs

from .document import root, version
from .values import Json

_URI = "https://document.test/openapi.json"


class _Kind(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def value(self) -> list[str]: ...


class _Error(Protocol):
    @property
    def kind(self) -> _Kind: ...
    @property
    def message(self) -> str: ...
    @property
    def instance_path(self) -> list[str | int]: ...


class _Validator(Protocol):
    def iter_errors(self, instance: Json) -> Iterator[_Error]: ...


def faults(pointer: str, value: Json, *, what: str) -> list[str]:
    """What is wrong with a value that is sent, by the schema at a pointer."""
    errors = _validator(pointer).iter_errors(value)
    return [f"{what}{_steps(error)}: {error.message}" for error in errors]


def with_types(pointer: str, value: Json) -> Json:
    """Read the texts of a parameter or form as numbers and booleans where the schema
    wants them, and a single text as a list, as a server has to.
    """
    for _ in range(2):  # the second time for what is in the lists of the first
        for error in _validator(pointer).iter_errors(value):
            wanted = error.kind.value if error.kind.name == "type" else ()
            value = _read(value, error.instance_path, as_list="array" in wanted)
    return value


def _read(value: Json, steps: list[str | int], *, as_list: bool) -> Json:
    match value:
        case str():
            return [value] if as_list else _number(value)
        case list():
            return [
                (
                    _read(item, steps[1:], as_list=as_list)
                    if not steps or index == steps[0]
                    else item
                )
                for index, item in enumerate(value)
            ]
        case dict() if steps:
            return {
                key: (
                    _read(item, steps[1:], as_list=as_list) if key == steps[0] else item
                )
                for key, item in value.items()
            }
        case _:
            return value


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


def _steps(error: _Error) -> str:
    return "".join(f"[{step!r}]" for step in error.instance_path)


@cache
def _registry() -> jsonschema_rs.Registry:
    old = version() == "3.0"
    document = _adapted(root().value, nullable=old)
    assert isinstance(document, dict)
    draft = jsonschema_rs.Draft4 if old else jsonschema_rs.Draft202012
    return jsonschema_rs.Registry([(_URI, document)], draft=draft)


@cache
def _validator(pointer: str) -> _Validator:
    kind = (
        jsonschema_rs.Draft4Validator
        if version() == "3.0"
        else jsonschema_rs.Draft202012Validator
    )
    fragment = quote(pointer.removeprefix("#"), safe="/~")
    made = kind(
        {"$ref": f"{_URI}#{fragment}"},
        registry=_registry(),
        validate_formats=True,
        formats={"uuid": _is_uuid},
    )
    return cast("_Validator", made)


def _is_uuid(text: str) -> bool:
    """Whether a text is a UUID, which JSON Schema did not know at the time of 3.0."""
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False


def _adapted(value: Json, *, nullable: bool) -> Json:
    match value:
        case list():
            return [_adapted(item, nullable=nullable) for item in value]
        case dict():
            adapted = {
                key: _adapted(item, nullable=nullable) for key, item in value.items()
            }
            _allow_read_only(value, adapted)
            _tell_apart(adapted)
            if nullable and value.get("nullable") is True:
                del adapted["nullable"]
                return {"anyOf": [adapted, {"enum": [None]}]}
            return adapted
        case _:
            return value


def _allow_read_only(value: dict[str, Json], adapted: dict[str, Json]) -> None:
    names, properties = value.get("required"), value.get("properties")
    if isinstance(names, list) and isinstance(properties, dict):
        kept = [name for name in names if not _read_only(properties.get(str(name)))]
        if kept:
            adapted["required"] = kept
        elif len(kept) < len(names):
            del adapted["required"]


def _tell_apart(adapted: dict[str, Json]) -> None:
    """Let the discriminator choose, as OpenAPI has it; alone, `oneOf` may fit twice."""
    variants, discriminator = adapted.get("oneOf"), adapted.get("discriminator")
    if not isinstance(variants, list) or not isinstance(discriminator, dict):
        return
    name, mapping = discriminator.get("propertyName"), discriminator.get("mapping")
    told = mapping.items() if isinstance(mapping, dict) else ()
    found: list[Json] = []
    for variant in variants:
        target = str(variant.get("$ref")) if isinstance(variant, dict) else ""
        last = target.rsplit("/", 1)[-1]
        values: list[Json] = [value for value, to in told if to in (target, last)]
        tag: Json = {"properties": {str(name): {"enum": values or [last]}}}
        found.append({"allOf": [variant, tag] if target else [variant]})
    del adapted["oneOf"]
    adapted["anyOf"] = found


def _read_only(schema: Json) -> bool:
    for _ in range(100):
        if not isinstance(schema, dict):
            return False
        if schema.get("readOnly") is True:
            return True
        reference = schema.get("$ref")
        if not isinstance(reference, str) or not reference.startswith("#/components/"):
            return False
        schema = root().value
        for token in reference.split("/")[1:]:
            schema = schema.get(token) if isinstance(schema, dict) else None
    return False
