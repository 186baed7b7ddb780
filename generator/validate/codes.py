"""Codes of faults that other phases find: no rule here looks for them."""

from __future__ import annotations

READING: dict[str, str] = {
    "custom-tag": "a YAML tag has no meaning in an OpenAPI document",
    "duplicate-key": "a key stands twice in an object",
    "invalid-encoding": "the file is not UTF-8",
    "invalid-number": "a number has no JSON form",
    "json-syntax": "the file is not JSON",
    "multiple-documents": "the file holds several YAML documents",
    "not-openapi": "the file is no OpenAPI document",
    "recursive-alias": "a YAML alias stands in what it stands for",
    "too-large": "the document is larger than anyone can use",
    "unreadable-file": "the file cannot be read",
    "unsupported-version": "the document follows a version that is not known",
    "yaml-key": "a key of YAML is not text",
    "yaml-syntax": "the file is not YAML",
}
"""What is found while the document is read. No level can be set: there is nothing to go
on with."""

PLANNING: dict[str, str] = {
    "callback-circle": "a callback leads back to its own operation",
    "enum-type": "an enum holds values that its type excludes",
    "impossible-schema": "no value fits a schema",
    "merged-too-deep": "schemas are combined too deeply to be merged",
    "name-clash": "several things would have the same name in Python",
    "tag-clash": "several tags would have the same name in Python",
    "too-many-variants": "a union has too many variants to be told apart",
    "unsupported-encoding": "an encoding is not supported by clients",
    "unsupported-parameter": "a parameter is of a form that clients cannot send",
    "unsupported-security": "a security scheme is not supported by clients",
    "unsupported-style": "a style of a parameter is not supported by clients",
}
"""What is found while a client is planned, all of it warnings."""
