"""Rules on discriminators: variants have the property, and values lead to variants."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, Related, nearest
from ..load import Node, UnresolvedReference
from .found import mapped
from .phrases import meant_by
from .rule import error, warning
from .schema_view import members, parts, type_names
from .walk import Found, Index
from .words import either, quoted

_UNIONS = ("oneOf", "anyOf")


@error(
    "a discriminator names a property that its variants do not have",
    lowerable=True,
    permissive=True,
)
def invalid_discriminator(index: Index) -> Iterator[Fault]:
    """Yield discriminators whose property is missing from a variant."""
    for found in index.schemas("discriminator"):
        name = found.members("discriminator").get("propertyName")
        if not isinstance(name, str):
            continue
        if name in found.members("properties"):
            continue
        lacking = [node for node in _variants(index, found) if _lacks(node, name)]
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


@warning("a discriminator maps to no variant")
def discriminator_mapping(index: Index) -> Iterator[Fault]:
    """Yield values that a discriminator maps to a schema outside of its union.

    One without `oneOf` and `anyOf` is that of a parent: what extends it is not listed.
    """
    for found in index.schemas("discriminator"):
        if not found.members("discriminator"):
            continue
        variants = _variants(index, found)
        is_wrong = any(index.has_wrong(found.at.child(word)) for word in _UNIONS)
        if is_wrong or not variants or not all(map(_is_object, variants)):
            continue
        known = {part.at for node in variants for part in parts(node)}
        for at, text in mapped(found):
            target = _target(index, found, text)
            if target is None or at in index.wrong or target.at in known:
                continue
            if any(part.at in known for part in parts(target)):
                continue  # it builds on a variant
            message = f"{quoted(text)}, which {quoted(at.tokens()[-1])} stands for, is"
            names = [quoted(v.reference) for v in variants if v.reference is not None]
            hint = f"refer to {either(names)}, or add it to the variants"
            message = f"{message} none of the variants"
            yield Fault("discriminator-mapping", message, at, hint=hint)


def _is_object(variant: Node) -> bool:
    """Return whether a variant is an object, or leads to one."""
    try:
        return variant.follow().is_map
    except UnresolvedReference:
        return False


def _variants(index: Index, found: Found) -> list[Node]:
    """Return the variants that stand beside a discriminator."""
    schema = Node(index.document, found.value, found.at)
    return [
        node
        for word in _UNIONS
        if (listed := schema.get(word)) is not None
        for node in listed.items()
    ]


def _target(index: Index, found: Found, text: str) -> Node | None:
    """Return what a reference leads to; None where that is not known."""
    try:
        return index.document.follow(index.document.resolve(text, found.at))
    except UnresolvedReference:
        return None


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
    if kinds == {"null"}:
        return False  # null is told from objects without it
    return bool(known) or bool(kinds and "object" not in kinds - {"null"})


def _name(variant: Node) -> str:
    """Return how a variant is called."""
    text = variant.reference
    if text is None:
        return f"number {int(variant.at.tokens()[-1]) + 1}"
    return quoted(text.rpartition("/")[2])
