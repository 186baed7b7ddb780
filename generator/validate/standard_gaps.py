"""Where the standard's own schemas say less or other than its prose: what is put right.

The prose counts. Each function takes the JSON Schema of a version, freshly read, and
changes it in place.
"""

from __future__ import annotations

from ..load import Json

Schema = dict[str, Json]


def mend(schema: Schema, version: str) -> None:
    """Put right the schema of a version."""
    if version == "3.0":
        definitions = _at(schema, "definitions")
        _closed(_at(definitions, "Discriminator"))
    if version == "3.1":
        # The schema calls it `body`.
        link = _at(schema, "$defs", "link", "properties")
        link["server"] = {"$ref": "#/$defs/server"}
        # The schema takes a path item with a `$ref` for a Reference Object, which has
        # no other members; what a path item may have beside one is for the prose.
        definitions = _at(schema, "$defs")
        definitions["path-item-or-reference"] = {"$ref": "#/$defs/path-item"}
        item = _at(schema, "$defs", "path-item", "properties")
        item["$ref"] = {"type": "string", "format": "uri-reference"}
    if version != "3.0":
        # A Callback Object may be extended; the schema takes that for an expression.
        _at(schema, "$defs", "callbacks")["patternProperties"] = {"^x-": {}}


def mend_vocabulary(schema: Schema) -> None:
    """Put right the schema of OpenAPI's own keywords."""
    _at(schema, "$defs", "discriminator")["required"] = ["propertyName"]


def _closed(schema: Schema) -> None:
    """Let an object have no members but its own and extensions."""
    schema["patternProperties"] = {"^x-": {}}
    schema["additionalProperties"] = False


def _at(schema: Schema, *path: str) -> Schema:
    """Return the object at a path; an empty one where there is none."""
    for key in path:
        inner = schema.get(key)
        schema = inner if isinstance(inner, dict) else {}
    return schema
