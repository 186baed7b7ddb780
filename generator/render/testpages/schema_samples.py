"""Samples of schemas, by their kind; those of classes are made elsewhere, once each."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import assert_never

from ...ir.schema import (
    Anything,
    Array,
    Boolean,
    Choice,
    Discriminator,
    Nothing,
    Null,
    Number,
    Object,
    Reference,
    Schema,
    SchemaId,
    String,
    Union,
)
from ..names.classes import Kind
from .limits import Limits, array_limits, number_limits, text_limits
from .nodes import (
    Distinct,
    Entries,
    Free,
    Items,
    Limited,
    Node,
    OneOf,
    Plain,
    Variants,
    size,
)
from .texts import sample_number, sample_text, slug

LARGEST = 400
"""A sample that holds more values leaves optional members out."""
DEEPEST = 8
"""Arrays and maps in each other; what is deeper is left out, as nobody reads it."""
MOST_CHOICES = 20
"""Of an enum with more values, only the first are tried."""


class SchemaSamples(ABC):
    """Makes samples of schemas, for replies (`kind` is `model`) or for requests."""

    def __init__(self, kind: Kind) -> None:
        self._kind: Kind = kind
        self._depth = 0

    @abstractmethod
    def reference(
        self, target: SchemaId, hint: str, tail: str, items: int
    ) -> Node | None:
        """Return the sample of a named schema."""

    @abstractmethod
    def tell_apart(
        self, variant: Schema, node: Node, discriminator: Discriminator
    ) -> Node | None:
        """Return a variant's sample with the value that tells it from the others; None
        where each value it may have stands for another variant.
        """

    @abstractmethod
    def takes_all(self, schema: Schema) -> bool:
        """Whether any value fits a schema."""

    def node(
        self, schema: Schema, hint: str, tail: str = "", items: int = 1
    ) -> Node | None:
        """Return a sample of a schema, named by `hint`; None where none was found.

        `tail` is put to texts without rules; `items` is how many an array should have.
        """
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
                is_sent = self._kind == "params"
                found = sample_text(schema, hint, tail=tail, is_sent=is_sent)
                return self._limited(found, text_limits(schema))
            case Choice():
                return _choice(schema)
            case Array() | Object():
                return self._nested(schema, hint, tail, items)
            case Union():
                return self._union(schema, hint, tail, items)
            case Reference():
                return self.reference(schema.target, hint, tail, items)
            case _:
                assert_never(schema)

    def _limited(self, node: Node | None, limits: Limits) -> Node | None:
        """Mark limits on a value that is sent."""
        if node is None or not limits or self._kind == "model":
            return node
        return Limited(node, limits)

    def _nested(
        self, schema: Array | Object, hint: str, tail: str, items: int
    ) -> Node | None:
        self._depth += 1
        try:
            if isinstance(schema, Array):
                return self._array(schema, hint, tail, items)
            return self._map(schema, hint)
        finally:
            self._depth -= 1

    def _array(self, schema: Array, hint: str, tail: str, items: int) -> Node | None:
        first = [self.node(each, hint, tail) for each in schema.prefix]
        prefix = [each for each in first if each is not None]
        if len(prefix) < len(first):
            return None
        has_more = schema.max_items is None or schema.max_items > len(prefix)
        if self._kind == "params" and len(prefix) + has_more > 1:
            prefix = [Free(each) for each in prefix]  # one type stands for all places
        least = max(schema.min_items or 0, 0 if prefix else items)
        if schema.max_items is not None:
            least = min(least, schema.max_items)
        wanted = max(least - len(prefix), 0)
        if wanted > LARGEST or (wanted and self._depth > DEEPEST):
            return None if schema.min_items else Items(tuple(prefix))
        item = self.node(schema.items, hint, tail) if wanted else None
        if item is None:
            few = len(prefix) < (schema.min_items or 0)
            return None if few else Items(tuple(prefix))
        found = [item] * wanted
        if wanted > 1 and (schema.unique_items or items > 1):
            found = self._different(schema.items, hint, wanted)
        if len(found) < (schema.min_items or 0) - len(prefix):
            return None
        if sum(map(size, found)) > LARGEST:
            return None if schema.min_items else Items(tuple(prefix))
        made = Items((*prefix, *found))
        return self._limited(made, array_limits(schema, size(item)))

    def _different(self, schema: Schema, hint: str, wanted: int) -> list[Node]:
        """Return as many samples as can be told apart, at most so many."""
        found: list[Node] = []
        for number in range(wanted):
            node = self.node(schema, f"{hint} {number + 1}")
            if isinstance(node, OneOf):
                values = node.values
                node = OneOf((*values[number:], *values[:number]))
            if node is not None and node not in found:
                found.append(node)
        return found

    def _map(self, schema: Object, hint: str) -> Node | None:
        wanted = max(schema.min_properties or 0, 1)
        if self._depth > DEEPEST:
            return None if schema.min_properties else Entries(())
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

    def _union(self, schema: Union, hint: str, tail: str, items: int) -> Node | None:
        found = Distinct()
        for variant in schema.variants:
            if isinstance(variant, Null) or self._is_untold(variant, schema):
                continue
            node = self.node(variant, hint, tail, items)
            if node is not None and schema.discriminator is not None:
                node = self.tell_apart(variant, node, schema.discriminator)
            if node is not None:
                found.add(node)
        kinds = [each for each in schema.variants if not isinstance(each, Null)]
        if not found.nodes or len(kinds) < 2:
            return found.nodes[0] if found.nodes else None
        if any(map(self.takes_all, kinds)):
            # Its type is `Any`, so nothing is read, and keys are those of the JSON.
            return Free(Plain(slug(hint)) if self._kind == "model" else found.nodes[0])
        told = schema.discriminator
        tag = told.property_name if told else None
        return Variants(tuple(found.nodes), tag)

    def _is_untold(self, variant: Schema, schema: Union) -> bool:
        """Whether a variant is sent by nobody: an object without a name and members,
        where a discriminator tells the others apart.
        """
        is_map = self._kind == "params" and isinstance(variant, Object)
        told = schema.discriminator is not None and bool(schema.discriminator.mapping)
        return is_map and told


def _choice(schema: Choice) -> Node:
    values = tuple(value for value in schema.values if value is not None)
    if not values:
        return Plain(None)
    if all(isinstance(value, str | int | float) for value in values):
        return OneOf(values[:MOST_CHOICES])
    if any(isinstance(value, dict | list) for value in values):
        return Free(Plain(values[0]))  # no type can say so; anything is sent
    return Plain(values[0])
