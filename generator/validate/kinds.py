"""The objects of an OpenAPI document, and which objects stand in each of them.

This table is all that the walk knows of the standard; a new kind of object is one row.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal, NamedTuple, TypeAlias

Shape: TypeAlias = Literal["one", "list", "map", "pairs"]
"""How children stand under a member: itself, its items, its members; `pairs` are the
members of the object itself (a Callback Object's expressions)."""


class Kind(Enum):
    """A kind of object; the value is its name in the standard's own schemas."""

    OPENAPI = ""
    PATHS = "paths"
    COMPONENTS = "components"
    PATH_ITEM = "path-item"
    OPERATION = "operation"
    PARAMETER = "parameter"
    REQUEST_BODY = "request-body"
    RESPONSES = "responses"
    RESPONSE = "response"
    MEDIA_TYPE = "media-type"
    ENCODING = "encoding"
    HEADER = "header"
    EXAMPLE = "example"
    LINK = "link"
    CALLBACK = "callbacks"
    SECURITY_SCHEME = "security-scheme"
    SERVER = "server"
    TAG = "tag"
    SCHEMA = "schema"

    # Enum hashes its members by name, in Python; they are looked up all the time.
    __hash__ = object.__hash__


class Child(NamedTuple):
    """A member that holds objects of a kind."""

    key: str
    shape: Shape
    kind: Kind


METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""The members of a Path Item Object that hold an operation."""


def _children(shape: Shape, kind: Kind, *keys: str) -> tuple[Child, ...]:
    """Return rows that differ in the key only."""
    return tuple(Child(key, shape, kind) for key in keys)


_CONTENT = (Child("content", "map", Kind.MEDIA_TYPE),)
_EXAMPLES = (Child("examples", "map", Kind.EXAMPLE),)

CHILDREN: dict[Kind, tuple[Child, ...]] = {
    Kind.OPENAPI: (
        Child("servers", "list", Kind.SERVER),
        Child("paths", "one", Kind.PATHS),
        Child("webhooks", "map", Kind.PATH_ITEM),
        Child("components", "one", Kind.COMPONENTS),
        Child("tags", "list", Kind.TAG),
    ),
    Kind.PATHS: (Child("", "pairs", Kind.PATH_ITEM),),
    Kind.COMPONENTS: (
        Child("schemas", "map", Kind.SCHEMA),
        Child("responses", "map", Kind.RESPONSE),
        Child("parameters", "map", Kind.PARAMETER),
        Child("examples", "map", Kind.EXAMPLE),
        Child("requestBodies", "map", Kind.REQUEST_BODY),
        Child("headers", "map", Kind.HEADER),
        Child("securitySchemes", "map", Kind.SECURITY_SCHEME),
        Child("links", "map", Kind.LINK),
        Child("callbacks", "map", Kind.CALLBACK),
        Child("pathItems", "map", Kind.PATH_ITEM),
        Child("mediaTypes", "map", Kind.MEDIA_TYPE),
    ),
    Kind.PATH_ITEM: (
        Child("servers", "list", Kind.SERVER),
        Child("parameters", "list", Kind.PARAMETER),
        *_children("one", Kind.OPERATION, *METHODS),
        Child("additionalOperations", "map", Kind.OPERATION),
    ),
    Kind.OPERATION: (
        Child("parameters", "list", Kind.PARAMETER),
        Child("requestBody", "one", Kind.REQUEST_BODY),
        Child("responses", "one", Kind.RESPONSES),
        Child("callbacks", "map", Kind.CALLBACK),
        Child("servers", "list", Kind.SERVER),
    ),
    Kind.PARAMETER: (Child("schema", "one", Kind.SCHEMA), *_CONTENT, *_EXAMPLES),
    Kind.HEADER: (Child("schema", "one", Kind.SCHEMA), *_CONTENT, *_EXAMPLES),
    Kind.REQUEST_BODY: _CONTENT,
    Kind.RESPONSES: (Child("", "pairs", Kind.RESPONSE),),
    Kind.RESPONSE: (
        Child("headers", "map", Kind.HEADER),
        *_CONTENT,
        Child("links", "map", Kind.LINK),
    ),
    Kind.MEDIA_TYPE: (
        *_children("one", Kind.SCHEMA, "schema", "itemSchema"),
        *_EXAMPLES,
        Child("encoding", "map", Kind.ENCODING),
        Child("prefixEncoding", "list", Kind.ENCODING),
        Child("itemEncoding", "one", Kind.ENCODING),
    ),
    Kind.ENCODING: (
        Child("headers", "map", Kind.HEADER),
        Child("encoding", "map", Kind.ENCODING),
        Child("prefixEncoding", "list", Kind.ENCODING),
        Child("itemEncoding", "one", Kind.ENCODING),
    ),
    Kind.CALLBACK: (Child("", "pairs", Kind.PATH_ITEM),),
    Kind.LINK: (Child("server", "one", Kind.SERVER),),
    Kind.EXAMPLE: (),
    Kind.SECURITY_SCHEME: (),
    Kind.SERVER: (),
    Kind.TAG: (),
    Kind.SCHEMA: (
        *_children("map", Kind.SCHEMA, "properties", "patternProperties"),
        *_children("map", Kind.SCHEMA, "$defs", "definitions", "dependentSchemas"),
        *_children("list", Kind.SCHEMA, "allOf", "anyOf", "oneOf", "prefixItems"),
        *_children("one", Kind.SCHEMA, "items", "additionalProperties", "not"),
        *_children("one", Kind.SCHEMA, "if", "then", "else", "contains"),
        *_children("one", Kind.SCHEMA, "propertyNames", "unevaluatedItems"),
        *_children("one", Kind.SCHEMA, "unevaluatedProperties", "contentSchema"),
    ),
}

HELD = {kind: frozenset(row.key for row in rows) for kind, rows in CHILDREN.items()}
"""The members of each kind that hold objects."""

IN_PLACE = frozenset({"allOf", "anyOf", "oneOf", "not", "if", "then", "else"})
"""Members of a Schema Object whose schemas apply to the very same value."""


def title(kind: Kind) -> str:
    """Return the name of a kind in the standard's prose."""
    if kind is Kind.OPENAPI:
        return "OpenAPI Object"
    name = "callback" if kind is Kind.CALLBACK else kind.value
    return " ".join(word.capitalize() for word in name.split("-")) + " Object"
