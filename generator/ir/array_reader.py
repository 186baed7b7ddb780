"""Reads arrays and tuples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..load.node import Node
from .conjunction import Conjunction
from .json_values import type_of
from .place import Place
from .scalar_reader import allowed_values, count
from .schema import Anything, Array, Choice, Docs, Number, Schema, String

if TYPE_CHECKING:
    from .schema_reader import SchemaReader


def read_array(
    reader: SchemaReader, conjunction: Conjunction, place: Place, docs: Docs, depth: int
) -> Array:
    """Read `type: array`; a list under `items` (older drafts) is `prefixItems`."""
    at = conjunction.at or place.id
    firsts = [node for node in conjunction.nodes("prefixItems") if node.is_list]
    others: list[Node] = []
    for node in conjunction.nodes("items"):
        (firsts if node.is_list else others).append(node)
    if not others and firsts:
        others = conjunction.nodes("additionalItems")
    items: Schema = Anything(at)
    if others:
        items = reader.read_all(others, place, "items", "item", depth + 1)
    items = _chosen(conjunction, items)
    return Array(
        at,
        items,
        docs,
        prefix=_read_prefix(reader, firsts, place, depth),
        min_items=count(conjunction, "minItems", max),
        max_items=count(conjunction, "maxItems", min),
        unique_items=True in conjunction.values("uniqueItems"),
    )


def _chosen(conjunction: Conjunction, items: Schema) -> Schema:
    """Return the items, held to an `enum` that stands one level too high: it has no
    list, but values that each item may have.
    """
    values = allowed_values(conjunction)
    match items:
        case String(format=None):
            kinds = {"string"}
        case Number():
            kinds = {"integer", "number"}
        case _:
            return items
    if not values or not {*map(type_of, values)} <= kinds:
        return items
    nodes = conjunction.nodes("enum") or conjunction.nodes("const")
    return Choice(nodes[-1].at, values, items.docs)


def _read_prefix(
    reader: SchemaReader, lists: list[Node], place: Place, depth: int
) -> tuple[Schema, ...]:
    """Read the schemas of the first items; those of several lists hold together."""
    columns: list[list[Node]] = []
    for listed in lists:
        for index, node in enumerate(listed.items()):
            if index == len(columns):
                columns.append([])
            columns[index].append(node)
    return tuple(
        reader.read_all(
            nodes, place, f"prefixItems/{index}", f"item {index + 1}", depth + 1
        )
        for index, nodes in enumerate(columns)
    )
