"""The rule on discriminators: each variant has the property that tells it."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, Related, nearest
from ..load import Node, UnresolvedReference
from .kinds import Kind
from .phrases import meant_by
from .rule import error
from .schema_view import members, parts, type_names
from .walk import Index
from .words import quoted


@error(
    "a discriminator names a property that its variants do not have",
    lowerable=True,
    permissive=True,
)
def invalid_discriminator(index: Index) -> Iterator[Fault]:
    """Yield discriminators whose property is missing from a variant."""
    for found in index.of(Kind.SCHEMA):
        name = found.members("discriminator").get("propertyName")
        if not isinstance(name, str):
            continue
        schema = Node(index.document, found.value, found.at)
        if name in found.members("properties"):
            continue
        variants = [
            node
            for word in ("oneOf", "anyOf")
            if (listed := schema.get(word)) is not None
            for node in listed.items()
        ]
        lacking = [node for node in variants if _lacks(node, name)]
        if not lacking:
            continue
        known = {word for node in lacking for word in members(node)}
        at = found.at.child("discriminator").child("propertyName")
        also = f" and {len(lacking) - 1} more" if len(lacking) > 1 else ""
        shown = _name(lacking[0])
        message = f"the variant {shown}{also} has no property {quoted(name)}"
        related = tuple(Related(node.at, "the variant", "key") for node in lacking[:1])
        hint = meant_by(nearest(name, known))
        yield Fault("invalid-discriminator", message, at, hint=hint, related=related)


def _lacks(variant: Node, name: str) -> bool:
    """Return whether a variant surely has no property of a name."""
    known = members(variant)
    if name in known:
        return False
    for part in parts(variant):
        if part.reference is not None:
            try:
                part.follow()
            except UnresolvedReference:
                return False
        schema = part.mapping()
        if "additionalProperties" in schema or "patternProperties" in schema:
            return schema.get("additionalProperties") is False
    kinds = type_names(variant)
    return bool(known) or bool(kinds and "object" not in kinds - {"null"})


def _name(variant: Node) -> str:
    """Return how a variant is called."""
    text = variant.reference
    if text is None:
        return f"number {int(variant.at.tokens()[-1]) + 1}"
    return quoted(text.rpartition("/")[2])
