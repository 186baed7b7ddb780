"""Which object of OpenAPI stands where: what a `$ref` at a place may name."""

from __future__ import annotations

METHODS = (
    "get",
    "put",
    "post",
    "delete",
    "options",
    "head",
    "patch",
    "trace",
    "query",
)
"""The fields of a Path Item Object that hold operations; `query` came with 3.2."""

ROOT = "root"
MAPPING = "mapping"
SECTIONS = frozenset(
    {
        "callbacks",
        "examples",
        "headers",
        "links",
        "mediaTypes",
        "parameters",
        "pathItems",
        "requestBodies",
        "responses",
        "schemas",
        "securitySchemes",
    }
)
"""The objects that may be references, by their section of `components`."""

INLINED = frozenset({"pathItems"})
"""Objects that `components` of 3.0 has no section for."""

_EACH = "each "
_SCHEMA_MAPS = (
    "properties",
    "patternProperties",
    "$defs",
    "definitions",
    "dependentSchemas",
    "allOf",
    "oneOf",
    "anyOf",
    "prefixItems",
)
_SCHEMAS = (
    "items",
    "additionalItems",
    "additionalProperties",
    "unevaluatedItems",
    "unevaluatedProperties",
    "propertyNames",
    "contains",
    "not",
    "if",
    "then",
    "else",
    "contentSchema",
)
_VALUED = {
    "schema": "schemas",
    "content": _EACH + "mediaTypes",
    "examples": _EACH + "examples",
}
_ENCODINGS = {
    "encoding": _EACH + "encodings",
    "prefixEncoding": _EACH + "encodings",
    "itemEncoding": "encodings",
}

_BELOW: dict[str, dict[str, str]] = {
    ROOT: {
        "paths": _EACH + "pathItems",
        "webhooks": _EACH + "pathItems",
        "components": "components",
    },
    "components": {section: _EACH + section for section in SECTIONS},
    "pathItems": {
        "parameters": _EACH + "parameters",
        "additionalOperations": _EACH + "operations",
        **dict.fromkeys(METHODS, "operations"),
    },
    "operations": {
        "parameters": _EACH + "parameters",
        "requestBody": "requestBodies",
        "responses": _EACH + "responses",
        "callbacks": _EACH + "callbacks",
    },
    "requestBodies": {"content": _EACH + "mediaTypes"},
    "responses": {
        "content": _EACH + "mediaTypes",
        "headers": _EACH + "headers",
        "links": _EACH + "links",
    },
    "parameters": _VALUED,
    "headers": _VALUED,
    "mediaTypes": {
        "schema": "schemas",
        "itemSchema": "schemas",
        "examples": _EACH + "examples",
        **_ENCODINGS,
    },
    "encodings": {"headers": _EACH + "headers", **_ENCODINGS},
    "schemas": {
        **dict.fromkeys(_SCHEMA_MAPS, _EACH + "schemas"),
        **dict.fromkeys(_SCHEMAS, "schemas"),
        "discriminator": "discriminators",
    },
    "discriminators": {"mapping": _EACH + MAPPING},
}


def kind_below(kind: str, key: str | int) -> str:
    """Return what stands under a key of an object; "" for data without references."""
    if kind.startswith(_EACH):
        return kind.removeprefix(_EACH)
    if isinstance(key, int):
        return kind
    if kind == "callbacks" and key != "$ref":
        return "pathItems"
    return _BELOW.get(kind, {}).get(key, "")
