"""Whether null is a value of a named schema that is no class."""

from __future__ import annotations

from ...ir.api import Api
from ...ir.schema import Anything, Choice, Null, Reference, Schema, SchemaId, Union


def takes_null(api: Api, target: SchemaId) -> bool:
    """Whether null is a value of a schema, as far as variants and references tell."""
    seen: set[SchemaId] = set()
    pending: list[Schema] = [Reference(target, target)]
    while pending:
        match pending.pop():
            case Null() | Anything():
                return True
            case Choice(values=values) if None in values:
                return True
            case Union(variants=variants):
                pending.extend(variants)
            case Reference(target=to) if to not in seen and to in api.schemas:
                seen.add(to)
                pending.append(api.schemas[to].schema)
            case _:
                pass
    return False
