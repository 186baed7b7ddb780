"""A document in pieces, each of them a small document that is checked alone.

The engine makes all errors of a value before it gives the first, and an error is large:
of a document with very many, only some may be made.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from ..load import Json

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError, Validator

LARGE = 20_000
"""Objects and arrays in a piece of which only the first error is made."""


def errors(engine: Validator, root: dict[str, Json]) -> Iterator[ValidationError]:
    """Yield the errors of a document, piece by piece."""
    for piece in chain([_skeleton(root)], _pieces(root)):
        if not engine.is_valid(piece):
            yield from errors_of(engine, piece)


def errors_of(engine: Validator, value: Json) -> Iterator[ValidationError]:
    """Yield the errors of a value; of a very large one only the first."""
    if not _is_large(value):
        yield from engine.iter_errors(value)
        return
    from jsonschema_rs import ValidationError

    try:
        engine.validate(value)
    except ValidationError as first:
        yield first


def _sections(root: dict[str, Json]) -> Iterator[tuple[str, str, dict[str, Json]]]:
    """Yield the members of a document that hold most of it: maps by name."""
    for key in ("paths", "webhooks"):
        section = root.get(key)
        if isinstance(section, dict):
            yield key, "", section
    components = root.get("components")
    for key, section in components.items() if isinstance(components, dict) else ():
        if isinstance(section, dict) and not key.startswith("x-"):
            yield "components", key, section


def _skeleton(root: dict[str, Json]) -> dict[str, Json]:
    """Return a document with its sections emptied."""
    bare = dict(root)
    components = root.get("components")
    inner = dict(components) if isinstance(components, dict) else {}
    for key, name, _ in _sections(root):
        if name:
            inner[name] = {}
            bare[key] = inner
        else:
            bare[key] = {}
    return bare


def _pieces(root: dict[str, Json]) -> Iterator[dict[str, Json]]:
    """Yield a document for each entry of each section, sound in all else."""
    head: dict[str, Json] = {
        "openapi": root.get("openapi"),
        "info": {"title": "", "version": ""},
        "paths": {},
    }
    for key, name, section in _sections(root):
        for entry, value in section.items():
            inner: dict[str, Json] = {entry: value}
            yield {**head, key: {name: inner} if name else inner}


def _is_large(value: Json) -> bool:
    """Return whether a value holds very many objects and arrays."""
    level = [value]
    count = 0
    while level and count <= LARGE:
        count += len(level)
        level = [
            child
            for holder in level
            for child in (
                holder.values()
                if isinstance(holder, dict)
                else holder if isinstance(holder, list) else ()
            )
            if isinstance(child, (dict, list))
        ]
    return count > LARGE
