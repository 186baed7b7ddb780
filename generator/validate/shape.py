"""What the standard's JSON Schema says at a place: names it knows, objects it means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..load import Json
from .engine import value_at

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_PARTS = frozenset(
    {"specification-extensions", "examples", "content", "map-of-strings"}
)
_LOGICAL = ("allOf", "anyOf", "oneOf")
_BRANCHES = ("then", "else", "if")
_FLOWS = frozenset(
    {
        *("implicit", "password", "client-credentials", "authorization-code"),
        *("device-authorization", "ImplicitOAuthFlow", "PasswordOAuthFlow"),
        *("ClientCredentialsFlow", "AuthorizationCodeOAuthFlow"),
    }
)


def noun(schema: Sequence[str], path: Sequence[str]) -> str:
    """Return how the standard calls the object that a keyword is about."""
    for at in range(len(schema) - 1, 0, -1):
        if schema[at - 1] in ("$defs", "definitions") and _is_object(schema[at]):
            name = (
                schema[at]
                .removesuffix("-or-reference")
                .replace("callbacks", "callback")
            )
            if name in _FLOWS:
                return "OAuth Flow Object"
            if name in ("xml", "XML"):
                return "XML Object"
            if name in ("oauth-flows", "OAuthFlows"):
                return "OAuth Flows Object"
            words = _WORDS.findall(name)
            return f"{' '.join(w[:1].upper() + w[1:] for w in words)} Object"
    if schema and schema[0] in ("properties", "$defs", "allOf", "dependentSchemas"):
        return "Schema Object" if path else "OpenAPI Object"
    return "OpenAPI Object"


def _is_object(name: str) -> bool:
    """Return whether a definition is an object of the standard, not a part of one."""
    return not (
        name in _PARTS
        or name.startswith(("styles-for", "type-", "nonNegative", "simpleTypes"))
        or "XOR" in name
        or name.endswith(("Location", "stringArray", "schemaArray"))
    )


def known_names(standard: Json, schema: Sequence[str]) -> set[str]:
    """Return the members that the object may have whose keyword stands at a path."""
    return set(_names(standard, value_at(standard, schema[:-1]), 0))


def _names(standard: Json, schema: Json, depth: int) -> Iterator[str]:
    """Yield the names under every `properties` that applies to the same value."""
    if not isinstance(schema, dict) or depth > 8:
        return
    properties = schema.get("properties")
    if isinstance(properties, dict):
        yield from properties
    patterns = schema.get("patternProperties")
    for pattern in patterns if isinstance(patterns, dict) else ():
        found = re.fullmatch(r"\^\(([a-zA-Z|]+)\)\$", pattern)
        yield from found[1].split("|") if found else ()
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference.startswith("#/"):
        target = value_at(standard, reference[2:].split("/"))
        yield from _names(standard, target, depth + 1)
    inner: list[Json] = [schema.get(word) for word in _BRANCHES]
    for word in _LOGICAL:
        branches = schema.get(word)
        inner += branches if isinstance(branches, list) else []
    dependent = schema.get("dependentSchemas")
    inner += dependent.values() if isinstance(dependent, dict) else []
    for branch in inner:
        yield from _names(standard, branch, depth + 1)
