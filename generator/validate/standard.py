"""The standard's own JSON Schemas, as openapi-spec-validator carries them.

openapi-spec-validator is the authority on structure: its schema resources are read from
its installed folder, and its engine, jsonschema-rs, gives the verdict. The package is
not imported: that takes over 0.6 s (it brings an HTTP client, settings classes and two
more validators along), longer than the whole rest of a run, and its errors have no
places. A test runs the real `openapi_spec_validator.validate` beside ours and demands
the same verdict.

For 3.1 and 3.2 the standard leaves Schema Objects to their dialect. The dialect is put
in where the standard's schema has a place for it (`$dynamicAnchor: meta`), so that one
run covers every Schema Object too.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .formats import any_text, is_loose_uri
from .kinds import Kind
from .standard_gaps import mend, mend_vocabulary

if TYPE_CHECKING:
    import jsonschema_rs

    from ..load import Version

DRAFT_2020 = "https://json-schema.org/draft/2020-12/schema"
_BASES = ("https://spec.openapis.org/oas/3.1/", "https://spec.openapis.org/oas/3.2/")
_NAMES_3_0 = {Kind.CALLBACK: "Callback"}
_VOCABULARIES = {
    "3.1": "oas3.1/vocabularies/base",
    "3.2": "oas3.2/meta/2025-09-17.json",
}


_FORMATS = {"regex": any_text, "uri": is_loose_uri, "uri-reference": is_loose_uri}
"""Formats that are asked for less strictly: patterns have a rule of their own, and the
URL of a server has variables.
"""


@lru_cache(maxsize=16)
def standard(version: Version, dialect: str | None = None) -> dict[str, Any]:
    """Return the JSON Schema of a version; its Schema Objects follow the dialect.

    A dialect that is not known leaves Schema Objects unchecked.
    """
    folder = _folder("openapi_spec_validator") / "resources" / "schemas"
    # The schema is data of the standard: it has no type but JSON.
    found: dict[str, Any] = json.loads(
        (folder / f"v{version}" / "schema.json").read_text(encoding="utf-8")
    )
    mend(found, version)
    if version != "3.0":
        found["$defs"]["schema"] |= _dialect(version, dialect)
    return found


def _dialect(version: Version, dialect: str | None) -> dict[str, Any]:
    """Return the keywords that hold a Schema Object to its dialect."""
    named = (dialect or DRAFT_2020).removesuffix("#")
    if named.startswith(_BASES):
        named = DRAFT_2020
    if named != DRAFT_2020:
        return {}
    return {"allOf": [{"$ref": DRAFT_2020}, {"$ref": _vocabulary(version)["$id"]}]}


@lru_cache(maxsize=4)
def _vocabulary(version: str) -> dict[str, Any]:
    """Return the schema of OpenAPI's own keywords (`discriminator`, `xml`)."""
    path = _folder("openapi_schema_validator") / "schemas" / _VOCABULARIES[version]
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    mend_vocabulary(found)
    return found


@lru_cache(maxsize=64)
def validator(
    version: Version, kind: Kind = Kind.OPENAPI, dialect: str | None = None
) -> jsonschema_rs.Validator:
    """Return what validates an object of a kind; the whole document by default."""
    import jsonschema_rs as engine

    schema = standard(version, dialect)
    if version == "3.0":
        name = _NAMES_3_0.get(kind, _camel(kind.value))
        pointer = f"#/definitions/{name}" if kind is not Kind.OPENAPI else "#"
        known = engine.Registry([(schema["id"], schema)], draft=engine.Draft4)
        root = {"$ref": schema["id"] + pointer}
        return engine.Draft4Validator(
            root,
            registry=known,
            offline=True,
            validate_formats=True,
            formats=_FORMATS,
        )
    pointer = f"#/$defs/{kind.value}" if kind is not Kind.OPENAPI else "#"
    vocabulary = _vocabulary(version)
    known = engine.Registry(
        [(schema["$id"], schema), (vocabulary["$id"], vocabulary)],
        draft=engine.Draft202012,
    )
    root = {"$ref": schema["$id"] + pointer}
    return engine.Draft202012Validator(
        root, registry=known, offline=True, validate_formats=True, formats=_FORMATS
    )


def _camel(name: str) -> str:
    """Return a kind's name as the schema of 3.0 writes it."""
    return "".join(word.capitalize() for word in name.split("-"))


def _folder(package: str) -> Path:
    """Return where a package is installed, without importing it."""
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(f"the package {package} is not installed")
    return Path(found.submodule_search_locations[0])
