"""Takes apart unions that are made of each other and nothing between.

`A: oneOf [B, x]` and `B: oneOf [A, y]` both mean `x or y`; Python has no such types.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..diagnostics import Fault, Report
from .schema import NamedSchema, Nothing, Reference, Schema, SchemaId, Union
from .unions import union


def without_circles(
    schemas: Mapping[SchemaId, NamedSchema], report: Report
) -> dict[SchemaId, NamedSchema]:
    """Return the schemas with every such union in words of what it is made of."""
    circular = _circular(schemas)
    result = dict(schemas)
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
    after = {id_: set(_links(named.schema)) for id_, named in schemas.items()}
    before: dict[SchemaId, list[SchemaId]] = {}
    for id_, targets in after.items():
        for target in targets:
            before.setdefault(target, []).append(id_)
    ending = [id_ for id_, targets in after.items() if not targets]
    while ending:
        done = ending.pop()
        for id_ in before.get(done, ()):
            after[id_].discard(done)
            if not after[id_]:
                ending.append(id_)
    left = {id_ for id_, targets in after.items() if targets}
    return [id_ for id_ in after if id_ in left and id_ in _beyond(id_, after)]


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
