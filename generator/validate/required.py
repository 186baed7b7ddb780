"""The rule on `required`: every name in it is a property of its schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import Fault, Location, Part, nearest
from ..load import Json, Node, UnresolvedReference
from .phrases import meant_by
from .rule import error
from .schema_view import parts
from .walk import Found, Index
from .words import quoted

_COMBINED = ("allOf", "anyOf", "oneOf")
_APPLIED = ("if", "then", "else")
_PARTS = frozenset({"$ref", *_COMBINED, *_APPLIED})
_LIMIT = 200
"""Schemas put together of which a look is taken."""


@error("a required property is not defined", lowerable=True, permissive=True)
def undefined_required_property(index: Index) -> Iterator[Fault]:
    """Yield names in `required` for which no part of the schema has a property.

    A schema that describes other members too, by a pattern or by
    `additionalProperties`, may require any name.
    """
    holders: _Holders | None = None
    for found in index.schemas("required", "dependentRequired"):
        own = found.members("properties")
        if _is_plain(found, own):
            continue
        named = list(_named(found))
        missing = [each for each in named if each.name not in own]
        if not missing or _is_condition(found) or _is_told(index, found):
            continue
        holders = holders or _Holders(index)
        known = holders.known(Node(index.document, found.value, found.at))
        if not known:
            continue
        listed = {each.name for each in named if each.part == "value"}
        for each in missing:
            if each.name not in known:
                message = f"the required property {quoted(each.name)} is not defined"
                if each.part == "key":
                    message = f"the property {quoted(each.name)} is not defined"
                hint = meant_by(nearest(each.name, known.keys() - listed))
                word = each.word
                yield Fault(
                    "undefined-required-property",
                    message,
                    each.at,
                    each.part,
                    hint=hint or f"add it to 'properties', or take it out of {word!r}",
                )


def _is_plain(found: Found, own: dict[str, Json]) -> bool:
    """Return whether all that a schema requires stands among its own properties."""
    if found.get("dependentRequired") is not None:
        return False
    listed = found.get("required")
    if not isinstance(listed, list):
        return True
    return all(isinstance(name, str) and name in own for name in listed)


class _Named(NamedTuple):
    """A property that a keyword names, and where."""

    name: str
    at: Location
    word: str
    part: Part = "value"


def _named(found: Found) -> Iterator[_Named]:
    """Yield the properties that a schema requires, always or beside others."""
    lists = [("required", found.at.child("required"), found.get("required"))]
    word = "dependentRequired"
    for name, listed in found.members(word).items():
        at = found.at.child(word).child(name)
        yield _Named(name, at, word, "key")
        lists.append((word, at, listed))
    for word, at, listed in lists:
        for position, item in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(item, str):
                yield _Named(item, at.child(position), word)


def _is_told(index: Index, found: Found) -> bool:
    """Return whether the properties are misspelt, or of another form than an object."""
    at = found.at.child("properties")
    return at in index.wrong or (
        "properties" not in _mapping(found) and index.has_slip(found.at, "properties")
    )


def _mapping(found: Found) -> dict[str, Json]:
    return found.value if isinstance(found.value, dict) else {}


def _is_condition(found: Found) -> bool:
    """Return whether a schema only asks: part of a `not` or an `if`."""
    tokens = found.at.tokens()
    return any(word in tokens[-3:] for word in ("not", "if", "contains"))


class _Holders:
    """Which schemas each schema is a part of, by `allOf`, `anyOf`, `oneOf`, `$ref`."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._above: dict[Location, list[Found]] = {}
        for found in index.schemas(*_PARTS):
            for part in self._parts(found):
                self._above.setdefault(part, []).append(found)

    def known(self, schema: Node) -> dict[str, None]:
        """Return the properties of a schema and of all that it is put together with.

        None where they cannot be told, or where it takes any name.
        """
        known: dict[str, None] = {}
        pending, seen = [schema], set[Location]()
        while pending and len(seen) < _LIMIT:
            top = pending.pop()
            if top.at in seen:
                continue
            seen.add(top.at)
            for part in self._all(top):
                if _is_open(part):
                    return {}
                properties = part.get("properties")
                if properties is not None:
                    known |= dict.fromkeys(properties.mapping())
                pending += [
                    Node(self._index.document, f.value, f.at)
                    for f in self._above.get(part.at, ())
                ]
        return known

    def _all(self, schema: Node) -> Iterator[Node]:
        """Yield the parts of a schema, those of its conditions too."""
        for part in parts(schema):
            yield part
            for word in _APPLIED:
                inner = part.get(word)
                if inner is not None:
                    yield from parts(inner)

    def _parts(self, found: Found) -> Iterator[Location]:
        """Yield where the schemas stand that a schema is put together from."""
        node = Node(self._index.document, found.value, found.at)
        listed = [node] if node.reference is not None else []
        for word in _COMBINED:
            combined = node.get(word)
            listed += combined.items() if combined is not None else ()
        for word in _APPLIED:
            inner = node.get(word)
            listed += [inner] if inner is not None else []
        for part in listed:
            if part.at != found.at:
                yield part.at
            try:
                yield part.follow().at
            except UnresolvedReference:
                continue


def _is_open(part: Node) -> bool:
    """Return whether a schema describes members beside its properties."""
    schema = part.mapping()
    if "patternProperties" in schema or "$dynamicRef" in schema:
        return True
    if part.reference is not None:
        try:
            part.follow()
        except UnresolvedReference:
            return True
    rest = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
    return rest is True or isinstance(rest, dict)
