"""Takes apart unions that are made of each other and nothing between.

`A: oneOf [B, x]` and `B: oneOf [A, y]` both mean `x or y`; Python has no such types.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from ..diagnostics import Fault, Report
from .schema import NamedSchema, Nothing, Reference, Schema, SchemaId, Union
from .unions import union

MAX_CIRCULAR = 200
"""Schemas in circles that are taken apart."""

_Links: TypeAlias = dict[SchemaId, set[SchemaId]]


def without_circles(
    schemas: Mapping[SchemaId, NamedSchema], report: Report
) -> dict[SchemaId, NamedSchema]:
    """Return the schemas with every such union in words of what it is made of."""
    result = dict(schemas)
    circular = _circular(schemas)
    if len(circular) > MAX_CIRCULAR:
        report.add(
            Fault(
                "circular-ref",
                f"more than {MAX_CIRCULAR} schemas are made of each other in a circle",
                schemas[circular[0]].schema.at,
            )
        )
        return result
    for id_ in circular:
        named = schemas[id_]
        leaves = _leaves(id_, schemas, circular)
        old = named.schema
        discriminator = old.discriminator if isinstance(old, Union) else None
        schema = union(old.at, leaves, old.docs, discriminator)
        if isinstance(schema, Nothing):
            report.add(
                Fault(
                    "circular-ref",
                    "this schema is made only of itself, so no value fits it",
                    old.at,
                )
            )
        result[id_] = replace(named, schema=schema)
    return result


def _links(schema: Schema) -> list[SchemaId]:
    """Return the handles whose values are values of this schema, too."""
    variants = schema.variants if isinstance(schema, Union) else (schema,)
    return [each.target for each in variants if isinstance(each, Reference)]


def _circular(schemas: Mapping[SchemaId, NamedSchema]) -> list[SchemaId]:
    """Return the schemas that lead to themselves; all others are taken away first."""
    links = {id_: set(_links(named.schema)) for id_, named in schemas.items()}
    left = _without_ends(_reversed(_without_ends(links)))
    if len(left) > MAX_CIRCULAR:
        return [id_ for id_ in links if id_ in left]
    return [id_ for id_ in links if id_ in left and id_ in _beyond(id_, left)]


def _without_ends(links: Mapping[SchemaId, set[SchemaId]]) -> _Links:
    """Return the links without those that end somewhere."""
    left = {id_: set(targets) for id_, targets in links.items()}
    back = _reversed(left)
    ends = [id_ for id_ in back.keys() | left.keys() if not left.get(id_)]
    while ends:
        end = ends.pop()
        left.pop(end, None)
        for id_ in back.get(end, ()):
            left[id_].discard(end)
            if not left[id_]:
                ends.append(id_)
    return left


def _reversed(links: Mapping[SchemaId, set[SchemaId]]) -> _Links:
    back: _Links = {}
    for id_, targets in links.items():
        for target in targets:
            back.setdefault(target, set()).add(id_)
    return back


def _beyond(start: SchemaId, after: Mapping[SchemaId, set[SchemaId]]) -> set[SchemaId]:
    found: set[SchemaId] = set()
    pending = [start]
    while pending:
        for target in after.get(pending.pop(), ()):
            if target not in found:
                found.add(target)
                pending.append(target)
    return found


def _leaves(
    start: SchemaId, schemas: Mapping[SchemaId, NamedSchema], circular: list[SchemaId]
) -> list[Schema]:
    """Return what a circular union is made of, but for circular unions."""
    known = set(circular)
    found: list[Schema] = []
    passed = {start}
    pending = [start]
    while pending:
        schema = schemas[pending.pop(0)].schema
        for each in schema.variants if isinstance(schema, Union) else (schema,):
            if not isinstance(each, Reference) or each.target not in known:
                found.append(each)
            elif each.target not in passed:
                passed.add(each.target)
                pending.append(each.target)
    return found
