"""Reads which member of an object tells its variant.

Beside `oneOf` and `anyOf` it tells the variants apart. Without them it stands in a
parent and tells apart the schemas that extend it by `allOf`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from ..diagnostics import Location
from ..load.node import Json, Node
from .conjunction import Conjunction
from .schema import Discriminator, Reference, Schema, SchemaId

if TYPE_CHECKING:
    from .schema_reader import SchemaReader
    from .targets import Target


_MOST_PARTS = 100


def read_discriminator(
    reader: SchemaReader, conjunction: Conjunction, read: Sequence[tuple[Node, Schema]]
) -> Discriminator | None:
    """Return the discriminator of variants: where each stands, and as it was read."""
    holder = _holder(conjunction)
    if holder is None:
        return None
    name = holder.text("propertyName") or ""
    results = {
        reader.targets.identity(variant): schema.target
        for variant, schema in read
        if isinstance(schema, Reference)
    }
    mapping = dict[str, SchemaId]()
    for value, target in _explicit(reader, holder):
        # What is mapped to another schema is told when the document is checked.
        if target.id in results:
            mapping[value] = results[target.id]
    listed = holder.get("mapping")
    is_lost = listed is not None and bool(listed.mapping()) and not mapping
    mapped = set(mapping.values())
    unmapped = [
        (schema.target, variant)
        for variant, schema in read
        if isinstance(schema, Reference) and schema.target not in mapped
    ]
    told = [_told(reader, variant, name, set()) for _, variant in unmapped]
    narrowest = _narrowest(told)
    for number, (id_, variant) in enumerate(unmapped):
        own = _values(reader, variant, name)
        inherited = [value for value in told[number] if narrowest[value] == number]
        values = own or inherited
        if is_lost and not (values and mapping.keys().isdisjoint(values)):
            return None  # the mapping speaks of others, so only the shapes tell
        for value in values or _key(reader, variant):
            mapping.setdefault(value, id_)
    if is_lost and not mapping:
        return None
    rest = _rest(reader, holder, results, set(mapping.values()))
    return Discriminator(name, tuple(mapping.items()), rest)


def _rest(
    reader: SchemaReader,
    holder: Node,
    results: Mapping[SchemaId, SchemaId],
    mapped: Set[SchemaId],
) -> SchemaId | None:
    """Return the variant of every value that is not mapped: the one that is said to be,
    else the only one that no value stands for.
    """
    named = holder.get("defaultMapping")
    if named is not None and isinstance(named.value, str):
        target = reader.targets.named(named.value, named)
        if target is not None and target.id in results:
            return results[target.id]
    left = [id_ for id_ in dict.fromkeys(results.values()) if id_ not in mapped]
    return left[0] if len(left) == 1 else None


def read_subtypes(
    reader: SchemaReader, conjunction: Conjunction, id_: SchemaId
) -> Discriminator | None:
    """Return the discriminator of the parent `id_`: the schemas that extend it."""
    holder = _holder(conjunction)
    if holder is None or conjunction.alternatives:
        return None
    mapping = dict[str, SchemaId]()
    for value, target in _explicit(reader, holder):
        mapping[value] = reader.handle(target)
    name = holder.text("propertyName") or ""
    mapped = set(mapping.values())
    silent = [
        child
        for child in reader.subtypes.below([id_])
        if child not in mapped and child not in conjunction.seen
    ]
    for child, values in _named(reader, [*silent, id_], name).items():
        for value in values if child != id_ else ():
            mapping.setdefault(value, child)
    if not mapping:
        return None
    return Discriminator(name, tuple(mapping.items()))


def _named(
    reader: SchemaReader, ids: Sequence[SchemaId], name: str
) -> dict[SchemaId, Sequence[str]]:
    """Return what names each component: the values that a member has there and in no
    other, else its key.
    """
    nodes = (reader.targets.components.get(id_) for id_ in ids)
    told = [() if node is None else _told(reader, node, name, set()) for node in nodes]
    narrowest = _narrowest(told)
    return {
        id_: [value for value in told[number] if narrowest[value] == number]
        or id_.tokens()[-1:]
        for number, id_ in enumerate(ids)
    }


def _holder(conjunction: Conjunction) -> Node | None:
    """Return the outermost discriminator that stands here."""
    for part in reversed(conjunction.parts):
        if not part.inherited:
            node = part.node.get("discriminator")
            if node is not None and node.text("propertyName"):
                return node
    return None


def _explicit(reader: SchemaReader, holder: Node) -> Iterable[tuple[str, Target]]:
    """Yield the entries of `mapping`: a value, and the schema that it names."""
    listed = holder.get("mapping")
    for value, node in () if listed is None else listed.members():
        if isinstance(node.value, str):
            target = reader.targets.named(node.value, node)
            if target is not None:
                yield value, target


def _told(
    reader: SchemaReader, variant: Node, name: str, seen: set[Location]
) -> Sequence[str]:
    """Return the values that a variant gives a member: its own, else those that its
    parts agree on.
    """
    target = reader.targets.find(variant)
    schema = variant if target is None else target.node
    own = _values(reader, schema, name)
    listed = schema.get("allOf")
    if own or listed is None or schema.at in seen or len(seen) > _MOST_PARTS:
        return own
    seen.add(schema.at)
    parts = [_told(reader, part, name, seen) for part in listed.items()]
    known = [values for values in parts if values]
    return [
        value
        for value in (known[0] if known else ())
        if all(value in values for values in known)
    ]


def _narrowest(told: Sequence[Sequence[str]]) -> dict[str, int | None]:
    """Return for each value which variant, by its number, has the fewest others beside
    it; None where two have: it tells neither of them.
    """
    found: dict[str, tuple[int, int | None]] = {}
    for number, values in enumerate(told):
        for value in values:
            fewest, _ = found.get(value, (len(values) + 1, None))
            if len(values) < fewest:
                found[value] = (len(values), number)
            elif len(values) == fewest:
                found[value] = (fewest, None)
    return {value: number for value, (_, number) in found.items()}


def _values(reader: SchemaReader, variant: Node, name: str) -> Sequence[str]:
    """Return the values that a schema itself gives a member."""
    target = reader.targets.find(variant)
    schema = variant if target is None else target.node
    properties = schema.get("properties")
    member = None if properties is None else properties.get(name)
    if member is None or not member.is_map:
        return []
    found = reader.targets.find(member)
    return _constants((member if found is None else found.node).mapping())


def _key(reader: SchemaReader, variant: Node) -> Sequence[str]:
    """Return the key of a variant that is a component: it tells the variant where
    nothing else does.
    """
    target = reader.targets.find(variant)
    return [] if target is None else target.id.tokens()[-1:]


def _constants(schema: dict[str, Json]) -> list[str]:
    allowed = [schema["const"]] if "const" in schema else schema.get("enum")
    listed = allowed if isinstance(allowed, list) else []
    return [value for value in listed if isinstance(value, str)]
