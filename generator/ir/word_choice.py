"""The words that are chosen by looking around: at variants, statuses, methods."""

from __future__ import annotations

from itertools import islice

from ..load.node import Json
from .keywords import reference_of
from .layout import METHODS


def variant_word(variant: Json, variants: list[Json], index: str) -> str:
    """Return the word for one of several variants; "" for a single one beside null."""
    # Two are enough to know: each of thousands asks this of all.
    if len([*islice((each for each in variants if not _is_null(each)), 2)]) < 2:
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


def first_success(responses: Json) -> str | None:
    """Return the status whose reply is the operation's result."""
    if not isinstance(responses, dict):
        return None
    good = sorted(status for status in responses if status.startswith("2"))
    if good:
        return good[0]
    return "default" if "default" in responses else None


def has_several_methods(path_item: Json) -> bool:
    """Whether a path item holds more than one operation."""
    return isinstance(path_item, dict) and sum(key in METHODS for key in path_item) > 1
