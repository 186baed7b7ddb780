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
from typing import assert_never

from ...ir.api import Api
from ...ir.schema import (
    Anything,
    Array,
    Boolean,
    Choice,
    Discriminator,
    NamedSchema,
    Nothing,
    Null,
    Number,
    Object,
    Property,
    Reference,
    Schema,
    SchemaId,
    String,
    Union,
)
from ..names import Names
from ..names.classes import Kind
from ..reach import is_class, received, sent
from .limits import array_limits, number_limits, text_limits
from .nodes import (
    Entries,
    Free,
    Items,
    Left,
    Limited,
    Member,
    Named,
    Node,
    OneOf,
    Plain,
    Sample,
    Variants,
    shown,
    size,
)
from .texts import sample_number, sample_text, slug

LARGEST = 400
"""A sample that holds more values leaves optional members out."""
DEPTH = 30
_TRIES = 3
MOST_CHOICES = 20


class Samples:
    """The samples of models (`kind` is `model`) or of request types."""

    def __init__(self, api: Api, names: Names, kind: Kind) -> None:
        self._api = api
        self._names = names
        self._kind: Kind = kind
        self._made: dict[SchemaId, Sample | None] = {}
        self._open: list[SchemaId] = []
        self._tries: Counter[SchemaId] = Counter()

    def make_all(self, schemas: Iterable[NamedSchema]) -> list[Sample]:
        """Make the samples of all classes; each stands after those that it names."""
        for named in schemas:
            if is_class(named.schema):
                self._class(named.id)
        return [sample for sample in self._made.values() if sample is not None]

    def node(self, schema: Schema, hint: str, tail: str = "") -> Node | None:
        """Return a sample of a schema, named by `hint`; None where none was found."""
        match schema:
            case Anything():
                return Free(Plain(slug(hint)))
            case Nothing():
                return None
            case Null():
                return Plain(None)
            case Boolean():
                return Plain(True)
            case Number():
                return self._limited(sample_number(schema, hint), number_limits(schema))
            case String():
                found = sample_text(schema, hint, tail=tail)
                return self._limited(found, text_limits(schema))
            case Choice():
                return _choice(schema)
            case Array():
                return self._array(schema, hint, tail)
            case Object():
                return self._map(schema, hint)
            case Union():
                return self._union(schema, hint, tail)
            case Reference():
                return self._reference(schema.target, hint, tail)
            case _:
                assert_never(schema)

    def _limited(
        self, node: Node | None, limits: tuple[tuple[str, int | float], ...]
    ) -> Node | None:
        """Mark limits on a value that is sent."""
        if node is None or not limits or self._kind == "model":
            return node
        return Limited(node, limits)

    def _array(self, schema: Array, hint: str, tail: str) -> Node | None:
        found = [self.node(each, hint, tail) for each in schema.prefix]
        prefix = [each for each in found if each is not None]
        if len(prefix) < len(found):
            return None
        least = max(schema.min_items or 0, 0 if prefix else 1)
        if schema.max_items is not None:
            least = min(least, schema.max_items)
        wanted = max(least - len(prefix), 0)
        item = self.node(schema.items, hint, tail) if wanted else None
        if item is None:
            few = len(prefix) < (schema.min_items or 0)
            return None if few else Items(tuple(prefix))
        if schema.unique_items and wanted > 1:
            each = (self.node(schema.items, f"{hint} {n}") for n in range(wanted))
            items = [one for one in each if one is not None]
        else:
            items = [item] * wanted
        if sum(map(size, items)) > LARGEST:
            return None if schema.min_items else Items(tuple(prefix))
        made = Items((*prefix, *items))
        return self._limited(made, array_limits(schema, size(item)))

    def _map(self, schema: Object, hint: str) -> Node | None:
        wanted = max(schema.min_properties or 0, 1)
        values = [
            self.node(schema.additional, f"{hint} {n}" if n else hint)
            for n in range(min(wanted, LARGEST))
        ]
        pairs = [
            ("key" if n == 0 else f"key_{n + 1}", value)
            for n, value in enumerate(values)
            if value is not None
        ]
        if schema.max_properties == 0 or sum(size(each) for _, each in pairs) > LARGEST:
            pairs = []
        short = len(pairs) < (schema.min_properties or 0)
        return None if short else Entries(tuple(pairs))

    def _union(self, schema: Union, hint: str, tail: str) -> Node | None:
        found: list[Node] = []
        for variant in schema.variants:
            if isinstance(variant, Null):
                continue
            node = self.node(variant, hint, tail)
            if node is not None and schema.discriminator is not None:
                node = self._discriminated(variant, node, schema.discriminator)
            if node is not None and node not in found:
                found.append(node)
        if len(found) < 2:
            return found[0] if found else None
        tag = schema.discriminator.property_name if schema.discriminator else None
        return Variants(tuple(found), tag)

    def _discriminated(
        self, variant: Schema, node: Node, discriminator: Discriminator
    ) -> Node | None:
        """Return a variant's sample with the value that tells it from the others."""
        if not isinstance(node, Named) or not isinstance(variant, Reference):
            return node
        values = [
            value for value, target in discriminator.mapping if target == variant.target
        ]
        sample = self._made.get(variant.target)
        if sample is None:
            return node
        for member in sample.members:
            tells = member.key == discriminator.property_name
            if tells and values and shown(member.value) not in values:
                return replace(node, changes=((member.name, values[0]),))
        return node

    def _reference(self, target: SchemaId, hint: str, tail: str) -> Node | None:
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
            return self.node(schema, hint, tail)
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

    def may_be_null(self, schema: Schema, depth: int = 0) -> bool:
        """Whether null is a value of a schema that says so."""
        match schema:
            case Null():
                return True
            case Choice(values=values):
                return None in values
            case Union(variants=variants):
                return any(self.may_be_null(each, depth) for each in variants)
            case Reference() if depth < DEPTH:
                return self.may_be_null(
                    self._api.schemas[schema.target].schema, depth + 1
                )
            case _:
                return False


def _choice(schema: Choice) -> Node:
    values = tuple(value for value in schema.values if value is not None)
    if not values:
        return Plain(None)
    if all(isinstance(value, str | int) for value in values):
        return OneOf(values[:MOST_CHOICES])
    return Plain(values[0])
