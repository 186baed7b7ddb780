"""Rules on the variants of a union: each stands once, and something tells it."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, Location, Related
from ..load import Json, Node
from .rule import warning
from .schema_view import members, parts, required
from .walk import Found, Index
from .words import quoted

_UNIONS = ("oneOf", "anyOf", "allOf")


@warning("a schema is listed twice among those that are combined")
def duplicate_variant(index: Index) -> Iterator[Fault]:
    """Yield schemas of a `oneOf`, `anyOf` or `allOf` that stand there already."""
    for found in index.schemas(*_UNIONS):
        for word in _UNIONS:
            listed = found.get(word)
            if isinstance(listed, list) and len(listed) > 1:
                yield from _twice(word, listed, found.at.child(word))


def _twice(word: str, listed: list[Json], at: Location) -> Iterator[Fault]:
    """Yield the schemas of one list that are there already."""
    first: dict[str, int] = {}
    for position, schema in enumerate(listed):
        text = repr(schema)
        if text not in first or not isinstance(schema, dict):
            first.setdefault(text, position)
            continue
        place, earlier = at.child(position), at.child(first[text])
        if "$ref" in schema:
            place, earlier = place.child("$ref"), earlier.child("$ref")
        why = ", so that none of its values fits" if word == "oneOf" else ""
        message = f"the same schema stands twice in this {word!r}{why}"
        related = (Related(earlier, "first listed here"),)
        yield Fault(
            "duplicate-variant", message, place, hint="take it out", related=related
        )


@warning("the property that tells variants apart need not be there")
def optional_discriminator(index: Index) -> Iterator[Fault]:
    """Yield discriminators whose property a variant does not require."""
    for found in index.schemas("discriminator"):
        discriminator = found.members("discriminator")
        name = discriminator.get("propertyName")
        if not isinstance(name, str) or "defaultMapping" in discriminator:
            continue
        lacking = _lacking(index, found, name)
        if lacking is None or any(
            index.has_wrong(part.at.child("required"))
            or index.has_slip(part.at, "required")
            for part in parts(lacking)
        ):
            continue
        message = (
            f"{quoted(name)} may be missing, and then nothing tells variants apart"
        )
        at = found.at.child("discriminator").child("propertyName")
        related = (Related(lacking.at, "does not require it", "key"),)
        hint = f"add {name!r} to 'required' there"
        yield Fault("optional-discriminator", message, at, hint=hint, related=related)


def _lacking(index: Index, found: Found, name: str) -> Node | None:
    """Return the first schema that has the property and does not require it."""
    schema = Node(index.document, found.value, found.at)
    own = schema.get("required")
    if own is not None and isinstance(own.value, list) and name in own.value:
        return None
    variants = [
        node
        for word in ("oneOf", "anyOf")
        if (listed := schema.get(word)) is not None
        for node in listed.items()
    ]
    for variant in variants or [schema]:
        if name in members(variant) and name not in required(variant):
            return variant
    return None
