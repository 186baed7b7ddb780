"""The rule on keywords of Schema Objects: none is misspelt, none of another version.

JSON Schema lets a schema hold any member, so the standard's own schemas for 3.1 and
3.2 say nothing of a word that is nearly a keyword. Here it is a fault, since it does
nothing of what it was written for.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, nearest
from .kinds import Kind
from .phrases import meant_by
from .rule import error, warning
from .walk import Found, Index
from .words import quoted

_CORE = """
$id $schema $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment $defs
"""
_APPLICATORS = """
allOf anyOf oneOf not if then else dependentSchemas prefixItems items contains
properties patternProperties additionalProperties propertyNames unevaluatedItems
unevaluatedProperties
"""
_ASSERTIONS = """
type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength
minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties
minProperties required dependentRequired
"""
_ANNOTATIONS = """
title description default deprecated readOnly writeOnly examples format contentEncoding
contentMediaType contentSchema discriminator xml externalDocs example
"""
KEYWORDS = frozenset(f"{_CORE}{_APPLICATORS}{_ASSERTIONS}{_ANNOTATIONS}".split())
"""The keywords of Schema Objects in 3.1 and 3.2."""
_OLDER = frozenset(
    {"definitions", "dependencies", "additionalItems", "$recursiveRef", "id"}
    | {"$recursiveAnchor"}
)
"""Keywords of older drafts that readers still know."""
_COMMON = frozenset({"name", "in", "optional", "value", "values", "types", "constant"})
"""Words that are near to a keyword but mean something of their own."""


@error(
    "a keyword of a schema is misspelt, or one of another version",
    lowerable=True,
    permissive=True,
)
def unknown_keyword(index: Index) -> Iterator[Fault]:
    """Yield words in schemas of 3.1 and 3.2 that were meant to be keywords."""
    for found, word in _unknown(index):
        if word == "nullable":
            message = (
                f"'nullable' is a keyword of OpenAPI 3.0 only, not of {_own(index)}"
            )
            hint: str | None = _null(found)
        else:
            near = _meant(word, found)
            if near is None:
                continue
            message = f"{quoted(word)} is no keyword of a schema"
            hint = meant_by(near)
        at = found.at.child(word)
        yield Fault("unknown-keyword", message, at, "key", hint=hint)


@warning("a member of a schema says nothing, since it is no keyword")
def ignored_keyword(index: Index) -> Iterator[Fault]:
    """Yield words in schemas of 3.1 and 3.2 that no reader knows."""
    for found, word in _unknown(index):
        if word != "nullable" and _meant(word, found) is None:
            message = f"{quoted(word)} is no keyword of a schema, so it says nothing"
            at = found.at.child(word)
            hint = f"write 'x-{word}', or take it out"
            yield Fault("ignored-keyword", message, at, "key", hint=hint)


def _own(index: Index) -> str:
    """Return the version that the document states."""
    return index.document.root.text("openapi") or index.document.version


def _null(found: Found) -> str:
    """Return how 3.1 says what 'nullable' was to say."""
    kind = found.get("type")
    if found.get("nullable") is not True:
        return "take it out: nothing is null unless its type says so"
    if isinstance(kind, str):
        return f"write 'type: [{kind}, \"null\"]'"
    return "allow null by 'anyOf' with '{type: \"null\"}'"


def _unknown(index: Index) -> Iterator[tuple[Found, str]]:
    """Yield the members of schemas that are no keywords."""
    document = index.document
    dialect = document.root.text("jsonSchemaDialect")
    if document.version == "3.0" or (dialect and not _is_known(dialect)):
        return
    for found in index.of(Kind.SCHEMA):
        if not isinstance(found.value, dict) or found.value.keys() <= KEYWORDS:
            continue
        if "$schema" in found.value or "$vocabulary" in found.value:
            continue
        for word in found.value:
            if not (word in KEYWORDS or word in _OLDER or word.startswith("x-")):
                yield found, word


def _is_known(dialect: str) -> bool:
    """Return whether a dialect is one whose keywords are known here."""
    return dialect.startswith(
        ("https://spec.openapis.org/", "https://json-schema.org/draft/2020-12/")
    )


def _meant(word: str, found: Found) -> str | None:
    """Return the keyword that a word was meant to be, or None."""
    if word in _COMMON:
        return None
    if word == "ref" or word.casefold() == "$ref":
        return "$ref"
    there = found.value if isinstance(found.value, dict) else {}
    return nearest(word, KEYWORDS - there.keys(), 0.8)
