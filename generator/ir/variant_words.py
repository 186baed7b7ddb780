"""The word for one of several variants."""

from __future__ import annotations

from ..load.node import Json
from .keywords import reference_of


def variant_word(variant: Json, variants: list[Json], index: str) -> str:
    """Return the word for one of several variants; "" for a single one beside null."""
    if sum(not _is_null(each) for each in variants) <= 1:
        return ""
    if isinstance(variant, dict):
        title = variant.get("title")
        if isinstance(title, str) and title.strip():
            return title
        reference = reference_of(variant)
        if reference:
            return reference.rpartition("/")[2].rpartition("#")[2].split(".")[0]
        constant = _constant(variant)
        if constant:
            return constant
    return str(int(index) + 1)


def _constant(variant: dict[str, Json]) -> str:
    """Return the only text that a property of a variant may have."""
    properties = variant.get("properties")
    for schema in properties.values() if isinstance(properties, dict) else ():
        if isinstance(schema, dict):
            allowed = schema.get("enum", [schema.get("const")])
            if isinstance(allowed, list) and len(allowed) == 1:
                only = allowed[0]
                if isinstance(only, str) and only.strip():
                    return only
    return ""


def _is_null(schema: Json) -> bool:
    return isinstance(schema, dict) and schema.get("type") in ("null", ["null"])
