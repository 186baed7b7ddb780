"""Makes one sample of every class, and of any schema that an operation names.

A sample of a class is made once and named where it is used, so a schema that many share
is written down once. Classes are made in the order of the document, whatever uses them,
so that a new operation changes no sample. Where a circle would close, or a sample would
grow too large, an optional member is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from ...ir.api import Api
from ...ir.schema import (
    Anything,
    Choice,
    Discriminator,
    NamedSchema,
    Null,
    Object,
    Property,
    Reference,
    Schema,
    SchemaId,
    Union,
)
from ...load.node import Json
from ..names import Names
from ..names.classes import Kind
from ..reach import is_class, received, sent
from .mapped import Mapped
from .nodes import Left, Member, Named, Node, OneOf, Sample, Variants, shown, size
from .schema_samples import LARGEST, MOST_CHOICES, SchemaSamples

DEPTH = 30
_UNHEARD = "another"
_TRIES = 3


class Samples(SchemaSamples):
    """The samples of all models, or of all request types."""

    def __init__(self, api: Api, names: Names, kind: Kind) -> None:
        super().__init__(kind)
        self._api = api
        self._names = names
        self._made: dict[SchemaId, Sample | None] = {}
        self._by_name: dict[str, Sample] = {}
        self._open: list[SchemaId] = []
        self._tries: Counter[SchemaId] = Counter()
        self._mapped: Mapped | None = None

    def make_all(self, schemas: Iterable[NamedSchema]) -> list[Sample]:
        """Make the samples of all classes; each stands after those that it names."""
        for named in schemas:
            if is_class(named.schema):
                self._class(named.id)
        return [sample for sample in self._made.values() if sample is not None]

    def tell_apart(
        self, variant: Schema, node: Node, discriminator: Discriminator
    ) -> Node | None:
        """Return a variant's sample with the value that tells it from the others; None
        where each value it may have stands for another variant.
        """
        if not isinstance(variant, Reference):
            return node
        if self._mapped is None or self._mapped.discriminator is not discriminator:
            self._mapped = Mapped(discriminator)  # once for all variants of a union
        values = self._mapped.values.get(variant.target, [])
        own = self._tag(node, discriminator.property_name)
        if not values and isinstance(own, str) and own in self._mapped.all:
            return None
        is_rest = own is None and discriminator.otherwise == variant.target
        is_rest = is_rest and not values and self._kind == "model"
        if is_rest and _UNHEARD not in self._mapped.all:
            values = [_UNHEARD]  # a parent stands for what it does not know
        if self._is_excluded(node, discriminator.property_name, values):
            return None
        return self._told(node, discriminator.property_name, values)

    def _is_excluded(self, node: Node, key: str, values: list[str]) -> bool:
        """Whether the enum of a member has none of the values that would tell a class,
        so that nothing is of it.
        """
        if not isinstance(node, Named) or not values:
            return False
        members = self._by_name[node.class_name].members
        enums = (each.value for each in members if each.key == key)
        return any(
            isinstance(enum, OneOf)
            and len(enum.values) < MOST_CHOICES
            and not any(value in enum.values for value in values)
            for enum in enums
        )

    def _tag(self, node: Node, key: str) -> Json:
        """Return the value of a member of a class's sample; None without it."""
        if not isinstance(node, Named):
            return None
        sample = self._by_name[node.class_name]
        found = (shown(each.value) for each in sample.members if each.key == key)
        return next(found, None)

    def _told(self, node: Node, key: str, values: list[str]) -> Node:
        if isinstance(node, Variants):
            variants = tuple(self._told(each, key, values) for each in node.variants)
            return replace(node, variants=variants)
        if not isinstance(node, Named) or not values:
            return node
        sample = self._by_name[node.class_name]
        told = {name for name, _ in node.changes}
        for member in sample.members:
            if member.name in told:
                continue  # by a union inside of this one, which is closer
            if member.key == key and shown(member.value) not in values:
                changes = (*node.changes, (member.name, values[0]))
                return replace(node, changes=changes)
        if node.tag is None and key not in {member.key for member in sample.members}:
            return replace(node, tag=(key, values[0]))
        return node

    def takes_all(self, schema: Schema) -> bool:
        """Whether any value fits a schema."""
        for _ in range(DEPTH):
            if not isinstance(schema, Reference):
                break
            schema = self._api.schemas[schema.target].schema
        return isinstance(schema, Anything)

    def reference(
        self, target: SchemaId, hint: str, tail: str, items: int
    ) -> Node | None:
        schema = self._api.schemas[target].schema
        if is_class(schema):
            sample = self._class(target)
            if sample is None:
                return None
            return Named(sample.class_name, sample.size)
        if target in self._open or len(self._open) >= DEPTH:
            return None
        self._open.append(target)
        try:
            return self.node(schema, hint, tail, items)
        finally:
            self._open.pop()

    def _class(self, target: SchemaId) -> Sample | None:
        """Return the sample of a class; None where it cannot be made (yet)."""
        if target in self._made:
            return self._made[target]
        if target in self._open or len(self._open) >= DEPTH:
            return None
        self._open.append(target)
        try:
            made = self._make(target)
        finally:
            self._open.pop()
        self._tries[target] += 1
        # Within a circle it may fail and yet be made where the circle starts with it.
        if made is not None or not self._open or self._tries[target] > _TRIES:
            self._made[target] = made
            if made is not None:
                self._by_name[made.class_name] = made
        return made

    def _make(self, target: SchemaId) -> Sample | None:
        schema = self._api.schemas[target].schema
        assert isinstance(schema, Object)
        keep = sent if self._kind == "params" else received
        members: list[Member] = []
        total = 1
        for each in sorted(keep(schema.properties), key=lambda one: not one.required):
            node = self.node(each.schema, each.name)
            if each.required:
                if node is None:
                    return None
            elif node is None or total + size(node) > LARGEST:
                node = Left()
            total += size(node)
            members.append(self._member(target, each, node))
        order = {each.name: at for at, each in enumerate(schema.properties)}
        members.sort(key=lambda member: order[member.key])
        return Sample(self._class_name(target), tuple(members), total)

    def _member(self, target: SchemaId, each: Property, node: Node) -> Member:
        name_of = self._names.key if self._kind == "params" else self._names.attribute
        return Member(
            name_of(target, each.name),
            each.name,
            node,
            required=each.required,
            nullable=self.may_be_null(each.schema),
        )

    def _class_name(self, target: SchemaId) -> str:
        if self._kind == "params":
            return self._names.params(target)
        return self._names.model(target)

    def may_be_null(self, schema: Schema) -> bool:
        """Whether null is a value of a schema that says so."""
        pending, seen = [schema], set[SchemaId]()
        while pending:
            match pending.pop():
                case Null():
                    return True
                case Choice(values=values) if None in values:
                    return True
                case Union(variants=variants):
                    pending.extend(variants)
                case Reference(target=target) if target not in seen:
                    seen.add(target)
                    pending.append(self._api.schemas[target].schema)
                case _:
                    pass
        return False
