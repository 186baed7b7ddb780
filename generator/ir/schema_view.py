"""What can be found behind a schema: members, arrays, what stands at a pointer.

A look, not a proof: each variant of a union counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..diagnostics import unescape
from .operation import MediaType, Operation
from .schema import Array, NamedSchema, Object, Reference, Schema, SchemaId, Union

Schemas = Mapping[SchemaId, NamedSchema]


def json_schema(contents: Iterable[MediaType]) -> Schema | None:
    """Return the schema of the first media type that is JSON."""
    for media in contents:
        if media.name.partition(";")[0].strip().lower().endswith(("/json", "+json")):
            return media.schema
    return None


def entries(operation: Operation, pointer: str, schemas: Schemas) -> Iterator[Schema]:
    """Yield what the items of the array at a pointer into a reply are."""
    for response in operation.responses:
        if response.status.startswith("2") or response.status == "default":
            found: Schema | None = json_schema(response.contents)
            for token in pointer.split("/")[1:]:
                found = next(members(found, unescape(token), schemas), None)
            yield from (each.items for each in arrays(found, schemas))


def members(schema: Schema | None, name: str, schemas: Schemas) -> Iterator[Schema]:
    """Yield the schemas of a member of an object; behind them, what maps hold."""
    found = [each for each in forms(schema, schemas) if isinstance(each, Object)]
    for each in found:
        yield from (one.schema for one in each.properties if one.name == name)
    yield from (each.additional for each in found)


def arrays(schema: Schema | None, schemas: Schemas) -> Iterator[Array]:
    """Yield the arrays that a schema allows."""
    return (each for each in forms(schema, schemas) if isinstance(each, Array))


def forms(schema: Schema | None, schemas: Schemas) -> Iterator[Schema]:
    """Yield what a schema is behind its references, each variant of a union."""
    pending = [] if schema is None else [schema]
    seen: set[SchemaId] = set()
    while pending:
        each = pending.pop()
        match each:
            case Reference(target=target):
                if target not in seen and target in schemas:
                    seen.add(target)
                    pending.append(schemas[target].schema)
            case Union(variants=variants):
                pending.extend(reversed(variants))
            case _:
                yield each
