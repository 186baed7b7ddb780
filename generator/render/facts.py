"""Tells in words what a schema asks of a value: shapes, limits, units, defaults."""

from __future__ import annotations

import json

from ..ir.api import Api
from ..ir.schema import (
    Array,
    Docs,
    Number,
    Object,
    Property,
    Reference,
    Schema,
    String,
    Union,
)
from .annotations.formats import DOCUMENTED
from .prose import first_paragraph, sentence

_LONG = 80


def describe(api: Api, schema: Schema, docs: Docs) -> list[str]:
    """Return paragraphs on a value: what the document says, then its limits."""
    own = docs if _says(docs) else schema.docs
    text = own.description or own.title or _of_target(api, schema)
    facts = " ".join(_facts(schema, docs))
    if text and facts and "\n" not in text.strip():
        text, facts = f"{sentence(text)} {facts}", ""
    return [part for part in (text, facts, *_notes(docs)) if part]


def brief(api: Api, schema: Schema, docs: Docs) -> str:
    """Return the same on one line: the first paragraph and the limits."""
    own = docs if _says(docs) else schema.docs
    text = own.description or own.title or _of_target(api, schema)
    parts = [sentence(first_paragraph(text)), *_facts(schema, docs)]
    return " ".join(part for part in parts if part)


def describe_property(api: Api, each: Property) -> list[str]:
    """Return paragraphs on a property, never none."""
    return describe(api, each.schema, each.docs) or [f"The JSON key `{each.name}`."]


def _says(docs: Docs) -> bool:
    return bool(docs.description or docs.title)


def _of_target(api: Api, schema: Schema) -> str:
    """Return what the schema that a reference names says of itself."""
    match schema:
        case Reference(target=target) if target in api.schemas:
            docs = api.schemas[target].schema.docs
            return first_paragraph(docs.description or docs.title)
        case Union(variants=variants):
            told = [_of_target(api, each) for each in variants]
            told = [each for each in told if each]
            return told[0] if len(told) == 1 else ""
        case _:
            return ""


def _notes(docs: Docs) -> list[str]:
    return [sentence(note) for note in docs.notes]


def _facts(schema: Schema, docs: Docs) -> list[str]:
    found = _limits(schema)
    if docs.has_default and docs.default is not None:
        found.append(f"Default: {shown(docs.default)}.")
    if docs.examples and _fits(docs.examples[0]):
        found.append(f"Example: {shown(docs.examples[0])}.")
    if docs.deprecated or schema.docs.deprecated:
        found.append("Deprecated.")
    return found


def _fits(value: object) -> bool:
    return value is not None and len(shown(value)) <= _LONG


def shown(value: object) -> str:
    """Return a JSON value as code in prose."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    if len(text) > _LONG:
        text = f"{text[: _LONG - 1]}…"
    return f"`{text}`" if "`" not in text else text


def _limits(schema: Schema) -> list[str]:
    match schema:
        case Number():
            return _number(schema)
        case String():
            return _string(schema)
        case Array():
            found = _range(schema.min_items, schema.max_items, "items")
            return [*found, "No item twice."] if schema.unique_items else found
        case Object():
            return _range(schema.min_properties, schema.max_properties, "keys")
        case Union(variants=variants):
            each = [_limits(variant) for variant in variants]
            told = [facts for facts in each if facts]
            return told[0] if len(told) == 1 else []
        case _:
            return []


def _number(schema: Number) -> list[str]:
    found: list[str] = []
    if schema.format and schema.format not in ("float", "double"):
        found.append(_format(schema.format))
    if schema.minimum is not None:
        found.append(f"At least {schema.minimum}.")
    if schema.exclusive_minimum is not None:
        found.append(f"Above {schema.exclusive_minimum}.")
    if schema.maximum is not None:
        found.append(f"At most {schema.maximum}.")
    if schema.exclusive_maximum is not None:
        found.append(f"Below {schema.exclusive_maximum}.")
    if schema.multiple_of is not None:
        found.append(f"A multiple of {schema.multiple_of}.")
    return found


def _string(schema: String) -> list[str]:
    found = [_format(schema.format)] if schema.format else []
    found += _range(schema.min_length, schema.max_length, "characters")
    if schema.pattern is not None:
        found.append(f"Matches {shown(schema.pattern)}.")
    if schema.content_encoding or schema.content_media_type:
        content = " ".join(
            filter(None, [schema.content_media_type, schema.content_encoding])
        )
        found.append(f"Content: {content}.")
    return found


def _format(name: str) -> str:
    text = DOCUMENTED.get(name, f"format `{name}`")
    return f"{text[0].upper()}{text[1:]}."


def _range(least: int | None, most: int | None, what: str) -> list[str]:
    if least is not None and most is not None:
        if least == most:
            return [f"Exactly {least} {what}."]
        return [f"{least} to {most} {what}."]
    if least:
        return [f"At least {least} {what}."]
    return [] if most is None else [f"At most {most} {what}."]
