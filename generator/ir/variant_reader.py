"""Reads `oneOf` and `anyOf`, alone and beside other keywords.

What stands beside them holds for each variant, so it is merged into each of them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..load.node import Node
from .conjunction import Alternatives, Conjunction, expand
from .discriminators import read_discriminator
from .json_values import shorten
from .keywords import TYPE, declared_types, only_restricts, says_only_type
from .kind_reader import read_kinds
from .object_reader import has_members
from .place import Place, Task
from .scalar_reader import allowed_types
from .schema import Docs, Nothing, Reference, Schema
from .unions import union
from .word_choice import variant_word

if TYPE_CHECKING:
    from .schema_reader import SchemaReader

MAX_SPREAD = 64
"""Combinations of variants of one schema, after which they are no longer told apart."""

MAX_VARIANTS = 1_000
"""Variants of one schema that what stands beside them is merged into."""

MAX_DEPTH = 16
"""Variants within each other that are merged at once."""


def open_alternatives(
    reader: SchemaReader, conjunction: Conjunction
) -> tuple[tuple[Alternatives, ...], list[str]]:
    """Return the alternatives that tell shapes apart, and notes on the others.

    Left out are those that hold already, as the `oneOf` of a parent does in a child
    that it names, and those that only ask for members (`anyOf: [{required: [a]},
    ...]`).
    """
    if not conjunction.alternatives:
        return (), []
    kept: list[Alternatives] = []
    notes: list[str] = []
    inherited = {part.node.at for part in conjunction.parts if part.inherited}
    of_object = has_members(conjunction)
    for each in conjunction.alternatives:
        back = [node for node in each.variants if _holds(reader, conjunction, node)]
        if back and each.holder.at in inherited:
            continue
        variants = tuple(node for node in each.variants if node not in back)
        if back and not variants:
            reader.targets.circle(each.holder)
        elif all(only_restricts(node.value, of_object=of_object) for node in variants):
            told = shorten([node.value for node in variants])
            notes.append(f"`{each.keyword}`: {told}")
        else:
            kept.append(replace(each, variants=variants))
    return tuple(kept), notes


def read_variants(
    reader: SchemaReader,
    conjunction: Conjunction,
    alternatives: tuple[Alternatives, ...],
    place: Place,
    docs: Docs,
    depth: int,
) -> Schema:
    """Return the union of the variants, each with all else that holds."""
    first, rest = alternatives[0], alternatives[1:]
    alone = not rest and all(
        says_only_type(part.node.value) for part in conjunction.parts
    )
    spread = conjunction.spread * len(first.variants)
    if not alone and spread > (MAX_SPREAD if conjunction.spread > 1 else MAX_VARIANTS):
        reader.warn(
            "too-many-variants",
            "too many combinations of variants fit here; "
            f"this `{first.keyword}` is only documented",
            first.holder.at,
        )
        told = shorten([node.value for node in first.variants])
        docs = replace(docs, notes=(*docs.notes, f"`{first.keyword}`: {told}"))
        return read_kinds(reader, conjunction.alone(), place, docs, depth, top=False)
    types = allowed_types(conjunction) if conjunction.has_any(TYPE) else None
    read: list[tuple[Node, Schema]] = []
    for index, variant in enumerate(first.variants):
        if alone and (types is None or _is_within(reader, variant, types)):
            schema = reader.read(variant, depth + 1)
        elif alone and _is_outside(reader, variant, types or ()):
            schema = Nothing(variant.at)
        else:
            schema = _merge(reader, conjunction, first, rest, index, place, depth)
        read.append((variant, schema))
    return union(
        conjunction.at or place.id,
        [schema for _, schema in read],
        docs,
        read_discriminator(reader, conjunction, read),
    )


def _merge(
    reader: SchemaReader,
    conjunction: Conjunction,
    first: Alternatives,
    rest: tuple[Alternatives, ...],
    index: int,
    place: Place,
    depth: int,
) -> Schema:
    """Return one variant together with all else that holds."""
    variant = first.variants[index]
    step = (first.keyword, variant.at.tokens()[-1])
    own = place.id.child(step[0]).child(step[1])
    if own != variant.at or place.merged:
        siblings = [node.value for node in first.variants]
        word = variant_word(variant.value, siblings, step[1])
        own = reader.words.derive(place.id, step, word)
    whole = conjunction.with_variant(
        expand(reader.targets, [variant], conjunction.seen), rest, len(first.variants)
    )
    inner = Place(own, place.merged)
    if depth < MAX_DEPTH:
        return reader.build(whole, inner, depth + 1)
    handle = reader.handles.reserve(Task(inner, whole))
    return Reference(variant.at, handle)


def _holds(reader: SchemaReader, conjunction: Conjunction, variant: Node) -> bool:
    """Whether a variant is a schema that the conjunction is of."""
    if not reader.targets.is_pure(variant.value):
        return False
    target = reader.targets.find(variant)
    return target is not None and not conjunction.seen.isdisjoint(
        (target.id, target.node.at)
    )


def _types(reader: SchemaReader, variant: Node) -> tuple[str, ...] | None:
    if reader.targets.is_pure(variant.value):
        target = reader.targets.find(variant)
        return None if target is None else reader.targets.types(target.node)
    return declared_types(variant.value)


def _is_within(reader: SchemaReader, variant: Node, types: tuple[str, ...]) -> bool:
    """Whether the type beside the variants says nothing new of this one."""
    own = _types(reader, variant)
    if own is None:
        return reader.targets.is_pure(variant.value)
    return all(
        name in types or (name == "integer" and "number" in types) for name in own
    )


def _is_outside(reader: SchemaReader, variant: Node, types: tuple[str, ...]) -> bool:
    """Whether the type beside the variants excludes this one."""
    own = _types(reader, variant) or types
    return not any(
        name in types or {name, *types} >= {"integer", "number"} for name in own
    )
