"""Reads objects and maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..load.node import Json, Node
from .conjunction import Conjunction
from .discriminators import read_subtypes
from .docs_reader import read_docs
from .json_values import texts
from .place import Place
from .scalar_reader import count
from .schema import Anything, Docs, Nothing, Object, Property, Reference, Schema

if TYPE_CHECKING:
    from .schema_reader import SchemaReader


def has_members(conjunction: Conjunction) -> bool:
    """Whether an object names any of its members, so that it needs a class."""
    return any(conjunction.values("properties")) or any(conjunction.values("required"))


def read_object(
    reader: SchemaReader, conjunction: Conjunction, place: Place, docs: Docs, depth: int
) -> Object:
    """Read `type: object`, of all parts together."""
    if has_members(conjunction):
        depth = 0
    additional = _read_additional(reader, conjunction, place, depth)
    return Object(
        conjunction.at or place.id,
        _read_properties(reader, conjunction, place, additional),
        additional,
        docs,
        pattern_properties=_read_patterns(reader, conjunction, place, depth),
        min_properties=count(conjunction, "minProperties", max),
        max_properties=count(conjunction, "maxProperties", min),
        discriminator=read_subtypes(reader, conjunction, place.id),
    )


def _members(conjunction: Conjunction, key: str) -> dict[str, list[Node]]:
    """Return the members of the objects under a keyword, with all nodes of each."""
    found: dict[str, list[Node]] = {}
    for node in conjunction.nodes(key):
        for name, member in node.members():
            found.setdefault(name, []).append(member)
    return found


def _read_properties(
    reader: SchemaReader, conjunction: Conjunction, place: Place, additional: Schema
) -> tuple[Property, ...]:
    """Read every member that is named, also one that is only required."""
    required = dict.fromkeys(
        name for value in conjunction.values("required") for name in texts(value)
    )
    members = _members(conjunction, "properties")
    at = conjunction.at or place.id
    undefined = Anything(at) if isinstance(additional, Nothing) else additional
    return (
        *(
            _read_property(reader, name, nodes, place, required=name in required)
            for name, nodes in members.items()
        ),
        *(
            Property(name, undefined, at, required=True)
            for name in required
            if name not in members
        ),
    )


def _read_property(
    reader: SchemaReader, name: str, nodes: list[Node], place: Place, *, required: bool
) -> Property:
    """Read a member; one that only one schema names is the same wherever it is."""
    key = (nodes[0].at, required)
    if len(nodes) == 1 and key in reader.properties:
        return reader.properties[key]
    schema = reader.read_all(nodes, place, f"properties/{name}", name)
    plain = len(nodes) == 1 and not isinstance(schema, Reference)
    maps = [map_ for node in reversed(nodes) for map_ in _described(reader, node)]
    whole = [*maps, *(_target(reader, node) for node in nodes)]
    names = (map_.get("x-python-name") for map_ in maps)
    read = Property(
        name,
        schema,
        nodes[-1].at,
        schema.docs if plain else read_docs(maps),
        required,
        read_only=any(map_.get("readOnly") is True for map_ in whole),
        write_only=any(map_.get("writeOnly") is True for map_ in whole),
        python_name=next((each for each in names if isinstance(each, str)), None),
    )
    if len(nodes) == 1:
        reader.properties[key] = read
    return read


def _described(reader: SchemaReader, node: Node) -> list[dict[str, Json]]:
    """Return what stands at a property itself: there, and in its `allOf`."""
    if reader.targets.ignores_siblings(node.value):
        return []
    value = node.mapping()
    members = value.get("allOf")
    if not isinstance(members, list):
        return [value]
    inner = [each for each in members if isinstance(each, dict) and "$ref" not in each]
    return [value, *inner]


def _target(reader: SchemaReader, node: Node) -> dict[str, Json]:
    """Return the schema that a property refers to, bare or in its `allOf`."""
    if reader.targets.is_pure(node.value):
        target = reader.targets.find(node)
        return {} if target is None else target.node.mapping()
    members = node.get("allOf")
    only = [] if members is None else list(members.items())
    if len(only) == 1 and reader.targets.is_pure(only[0].value):
        return _target(reader, only[0])
    return {}


def _read_additional(
    reader: SchemaReader, conjunction: Conjunction, place: Place, depth: int
) -> Schema:
    """Read the schema of all other members."""
    for key in ("additionalProperties", "unevaluatedProperties"):
        nodes = conjunction.nodes(key)
        forbidding = [node for node in nodes if node.value is False]
        if forbidding:
            return Nothing(forbidding[-1].at)
        saying = [node for node in nodes if node.is_map]
        if saying:
            return reader.read_all(saying, place, key, "value", depth + 1)
        if any(node.value is True for node in nodes):
            break  # it takes all that is left: nothing is unevaluated
    return Anything(conjunction.at or place.id)


def _read_patterns(
    reader: SchemaReader, conjunction: Conjunction, place: Place, depth: int
) -> tuple[tuple[str, Schema], ...]:
    """Read the schemas of members whose name matches a pattern."""
    return tuple(
        (
            pattern,
            reader.read_all(
                nodes, place, f"patternProperties/{pattern}", "value", depth + 1
            ),
        )
        for pattern, nodes in _members(conjunction, "patternProperties").items()
    )
