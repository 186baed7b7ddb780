"""The keywords of JSON Schema by what they do: annotate, refer, combine, constrain."""

from __future__ import annotations

from ..load.node import Json

ANNOTATIONS = frozenset(
    {
        "$anchor",
        "$comment",
        "$defs",
        "$dynamicAnchor",
        "$id",
        "$schema",
        "$vocabulary",
        "contentSchema",
        "default",
        "definitions",
        "deprecated",
        "description",
        "discriminator",
        "example",
        "examples",
        "externalDocs",
        "nullable",
        "readOnly",
        "title",
        "writeOnly",
        "xml",
    }
)
"""Keywords that forbid no value. `nullable` only allows one more; see `Conjunction`."""

STRUCTURE = frozenset({"$ref", "$dynamicRef", "allOf", "oneOf", "anyOf"})
"""Keywords whose schemas apply to the very same value."""

NOTED = (
    "not",
    "if",
    "then",
    "else",
    "dependentSchemas",
    "dependentRequired",
    "dependencies",
    "contains",
    "minContains",
    "maxContains",
    "propertyNames",
    "unevaluatedItems",
)
"""Keywords that Python types cannot express: they are kept in words."""

TYPE = frozenset({"type"})

_RESTRICTIONS = frozenset(
    {*NOTED, "required", "minProperties", "maxProperties", "type"}
)

KEYWORDS_OF: dict[str, frozenset[str]] = {
    "object": frozenset(
        {
            "properties",
            "additionalProperties",
            "patternProperties",
            "unevaluatedProperties",
            "required",
            "minProperties",
            "maxProperties",
        }
    ),
    "array": frozenset({"items", "prefixItems", "minItems", "maxItems", "uniqueItems"}),
    "string": frozenset(
        {
            "minLength",
            "maxLength",
            "pattern",
            "contentEncoding",
            "contentMediaType",
        }
    ),
    "number": frozenset(
        {
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
        }
    ),
}
"""Keywords that count only for values of one type, those of objects first."""

_IMPLIED_BY_FORMAT = {
    "int8": "integer",
    "int16": "integer",
    "int32": "integer",
    "int64": "integer",
    "uint8": "integer",
    "uint16": "integer",
    "uint32": "integer",
    "uint64": "integer",
    "float": "number",
    "double": "number",
}


def is_annotation(key: str) -> bool:
    """Whether a keyword forbids no value."""
    return key in ANNOTATIONS or key.startswith("x-")


def says_nothing(value: Json) -> bool:
    """Whether a schema forbids no value: it only describes, or it is `true`."""
    if isinstance(value, dict):
        return all(is_annotation(key) for key in value)
    return value is not False


def says_only_type(value: Json) -> bool:
    """Whether a schema, but for what it combines, says no more than a type."""
    return isinstance(value, dict) and all(
        key == "type" or key in STRUCTURE or is_annotation(key) for key in value
    )


def only_restricts(value: Json, *, of_object: bool) -> bool:
    """Whether a variant adds no shape of its own, as `required: [email]` alone.

    `of_object` tells that it stands in the schema of an object, so that its own
    `type: object` is no news.
    """
    if not isinstance(value, dict) or says_nothing(value):
        return False
    if "type" in value and not (of_object and value["type"] == "object"):
        return False
    return all(key in _RESTRICTIONS or is_annotation(key) for key in value)


def declared_types(value: Json) -> tuple[str, ...] | None:
    """Return the types that `type` and `nullable` allow; None without `type`."""
    if not isinstance(value, dict) or "type" not in value:
        return None
    declared = value["type"]
    names = [declared] if not isinstance(declared, list) else declared
    types = [name for name in names if isinstance(name, str)]
    if value.get("nullable") is True:
        types.append("null")
    return tuple(dict.fromkeys(types))


def implied_type(value: Json) -> str | None:
    """Return the type that the keywords of a schema without `type` are meant for."""
    if not isinstance(value, dict):
        return None
    for name, keywords in KEYWORDS_OF.items():
        if not keywords.isdisjoint(value):
            return name
    form = value.get("format")
    return _IMPLIED_BY_FORMAT.get(form, "string") if isinstance(form, str) else None


def reference_of(value: Json) -> str | None:
    """Return the text of `$ref`, or of `$dynamicRef`, which stands for its default."""
    if not isinstance(value, dict):
        return None
    text = value.get("$ref")
    if not isinstance(text, str):
        text = value.get("$dynamicRef")
    return text if isinstance(text, str) else None
