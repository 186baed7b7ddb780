"""Reads what a document says of a thing in words and by example."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..load.node import Json, Node
from .conjunction import Conjunction
from .json_values import shorten, unique
from .keywords import NOTED
from .schema import NO_DOCS, Docs, Schema

_DESCRIBING = frozenset(
    {"title", "description", "deprecated", "default", "example", "examples"}
)
_NOTED = frozenset(NOTED)


def read_docs(maps: Iterable[dict[str, Json]], notes: Iterable[str] = ()) -> Docs:
    """Return the docs of one thing that is described in several places.

    The first place that has a title, a description or a default has the say.
    """
    described = [map_ for map_ in maps if not _DESCRIBING.isdisjoint(map_)]
    notes = tuple(dict.fromkeys(notes))
    if not described:
        return Docs(notes=notes) if notes else NO_DOCS
    with_default = [map_ for map_ in described if "default" in map_]
    return Docs(
        title=_text(described, "title"),
        description=_text(described, "description"),
        deprecated=any(map_.get("deprecated") is True for map_ in described),
        has_default=bool(with_default),
        default=with_default[0]["default"] if with_default else None,
        examples=_examples(described),
        notes=notes,
    )


def docs_of(node: Node) -> Docs:
    """Return the docs that stand at one place."""
    return read_docs([node.mapping()])


def conjunction_docs(conjunction: Conjunction, notes: Iterable[str] = ()) -> Docs:
    """Return the docs of a schema; what types cannot express is in its notes."""
    noted = [
        f"`{keyword}`: {shorten(map_[keyword])}"
        for map_ in conjunction.maps
        if not _NOTED.isdisjoint(map_)
        for keyword in NOTED
        if keyword in map_
    ]
    return read_docs(conjunction.own, (*noted, *notes))


def with_docs(schema: Schema, docs: Docs) -> Schema:
    """Return a schema with docs that go before its own."""
    if docs is NO_DOCS:
        return schema
    own = schema.docs
    if own is not NO_DOCS:
        has_default = docs.has_default or own.has_default
        docs = Docs(
            title=docs.title or own.title,
            description=docs.description or own.description,
            deprecated=docs.deprecated or own.deprecated,
            has_default=has_default,
            default=docs.default if docs.has_default else own.default,
            examples=docs.examples or own.examples,
            notes=tuple(dict.fromkeys((*own.notes, *docs.notes))),
        )
    return replace(schema, docs=docs)


def _text(maps: list[dict[str, Json]], key: str) -> str | None:
    for map_ in maps:
        text = map_.get(key)
        if isinstance(text, str) and text.strip():
            return text
    return None


def _examples(maps: list[dict[str, Json]]) -> tuple[Json, ...]:
    found: list[Json] = []
    for map_ in maps:
        if "examples" not in map_ and "example" not in map_:
            continue
        listed = map_.get("examples")
        if isinstance(listed, list):
            found.extend(listed)
        if "example" in map_:
            found.append(map_["example"])
    return unique(found)
