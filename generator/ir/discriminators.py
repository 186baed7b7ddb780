"""Reads which member of an object tells its variant.

Beside `oneOf` and `anyOf` it tells the variants apart. Without them it stands in a
parent and tells apart the schemas that extend it by `allOf`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from ..load.node import Json, Node
from .conjunction import Conjunction
from .schema import Discriminator, Reference, Schema, SchemaId

if TYPE_CHECKING:
    from .schema_reader import SchemaReader
    from .targets import Target, Targets


class Subtypes:
    """Which components extend which, found out when it is first asked."""

    def __init__(self, targets: Targets) -> None:
        self._targets = targets
        self._children: dict[SchemaId, list[SchemaId]] | None = None

    def below(self, ids: Iterable[SchemaId]) -> list[SchemaId]:
        """Return the components that extend one of the schemas, over any steps."""
        if self._children is None:
            self._children = self._find()
        found: dict[SchemaId, None] = {}
        pending = list(ids)
        while pending:
            for child in self._children.get(pending.pop(), ()):
                if child not in found:
                    found[child] = None
                    pending.append(child)
        return list(found)

    def _find(self) -> dict[SchemaId, list[SchemaId]]:
        children: dict[SchemaId, list[SchemaId]] = {}
        for id_, node in self._targets.components.items():
            listed = node.get("allOf")
            for member in () if listed is None else listed.items():
                target = self._targets.find(member)
                if target is not None:
                    children.setdefault(target.id, []).append(id_)
        return children


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
    mapped = set(mapping.values())
    for variant, schema in read:
        if isinstance(schema, Reference) and schema.target not in mapped:
            for value in _implicit(reader, variant, name):
                mapping.setdefault(value, schema.target)
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
    mapped = set(mapping.values())
    for child in reader.subtypes.below([id_]):
        if child not in mapped and child not in conjunction.seen:
            mapping.setdefault(child.tokens()[-1], child)
    if not mapping:
        return None
    return Discriminator(holder.text("propertyName") or "", tuple(mapping.items()))


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


def _implicit(reader: SchemaReader, variant: Node, name: str) -> Sequence[str]:
    """Return the values that tell a variant without mapping: its own, else its key."""
    target = reader.targets.find(variant)
    schema = (variant if target is None else target.node).mapping()
    properties = schema.get("properties")
    member = properties.get(name) if isinstance(properties, dict) else None
    values = _constants(member) if isinstance(member, dict) else []
    if values or target is None:
        return values
    return [target.id.tokens()[-1]] if target.id.pointer else []


def _constants(schema: dict[str, Json]) -> list[str]:
    allowed = [schema["const"]] if "const" in schema else schema.get("enum")
    listed = allowed if isinstance(allowed, list) else []
    return [value for value in listed if isinstance(value, str)]
