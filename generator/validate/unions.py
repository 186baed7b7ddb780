"""The rule `ambiguous-union`: a value tells which variant of a union it is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from ..diagnostics import Fault, Location, Related
from ..load import Json, Node
from .rule import warning
from .schema_view import parts
from .walk import Found, Index
from .words import quoted

MOST = 40
"""Variants of a union that are compared."""
_LOOSE = {
    "description",
    "title",
    "example",
    "examples",
    "default",
    "type",
    "deprecated",
}
"""Keywords that leave a scalar as free as its type is."""

_NUMBER = {"integer", "number"}
_SCALARS = {"string", "boolean", *_NUMBER}


class Mark(NamedTuple):
    """What a property may hold: its only values, or its types; empty is anything."""

    values: list[Json] | None
    types: frozenset[str]


class Variant(NamedTuple):
    """What tells a variant that is an object from others."""

    at: Location
    required: frozenset[str]
    properties: dict[str, Node]
    is_closed: bool
    marks: dict[str, Mark]

    def mark(self, name: str) -> Mark:
        """Return what a property may hold; it is looked up once."""
        if name not in self.marks:
            self.marks[name] = _mark(self.properties[name])
        return self.marks[name]


@warning("a union has variants that a value does not tell apart")
def ambiguous_union(index: Index) -> Iterator[Fault]:
    """Yield unions of which one variant has all that another asks for.

    Only the first such pair of a union is told.
    """
    for found in index.schemas("oneOf", "anyOf"):
        if not isinstance(found.value, dict) or "discriminator" in found.value:
            continue
        for keyword in ("oneOf", "anyOf"):
            listed = found.value.get(keyword)
            if isinstance(listed, list) and 1 < len(listed) <= MOST:
                yield from _told(index, found, keyword, listed)


def _told(
    index: Index, found: Found, keyword: str, listed: list[Json]
) -> Iterator[Fault]:
    """Yield the fault of one union, if there is any."""
    at = found.at.child(keyword)
    nodes = [Node(index.document, v, at.child(i)) for i, v in enumerate(listed)]
    objects = [each for each in map(_variant, nodes) if each is not None]
    is_one = keyword == "oneOf"
    for first, second in combinations(objects, 2):
        if _is_covered(first, second, is_one) or _is_covered(second, first, is_one):
            hint = _advice(first, second)
            message = "nothing tells a value of this variant from one of another"
            yield _fault(message, first.at, second.at, hint)
            return
    scalars = [(node, _scalar(node)) for node in nodes] if is_one else []
    for (first_node, free), (second_node, other) in combinations(scalars, 2):
        if (free & other) - {""} and "" in free | other:
            message = "a value can fit this variant and another, and 'oneOf' refuses it"
            hint = "write 'anyOf', or take one of them out"
            yield _fault(message, first_node.at, second_node.at, hint)
            return


def _fault(message: str, first: Location, second: Location, hint: str) -> Fault:
    """Return the fault of two variants."""
    related = (Related(first, "the other one"),)
    return Fault("ambiguous-union", message, second, hint=hint, related=related)


def _variant(node: Node) -> Variant | None:
    """Return what tells an object apart; None for what is none, or a union itself."""
    required, properties = set[str](), dict[str, Node]()
    is_closed = is_object = False
    for part in parts(node):
        value = part.mapping()
        if any(
            key in value for key in ("oneOf", "anyOf", "not", "if", "discriminator")
        ):
            return None
        names = value.get("required")
        listed = names if isinstance(names, list) else []
        required |= {name for name in listed if isinstance(name, str)}
        inner = part.get("properties")
        for name, schema in inner.members() if inner is not None else ():
            properties.setdefault(name, schema)
        is_object |= value.get("type") == "object" or inner is not None
        is_closed |= value.get("additionalProperties") is False
    if not is_object or not properties:
        return None
    return Variant(node.at, frozenset(required), properties, is_closed, {})


def _is_covered(narrow: Variant, wide: Variant, is_one: bool) -> bool:
    """Return whether every value of the narrow variant fits the wide one, too.

    Where any variant may fit, one that asks for more is told by what it asks for.
    """
    if not (wide.required <= narrow.required):
        return False
    if not is_one and wide.required != narrow.required:
        return False
    if wide.is_closed and not narrow.required <= wide.properties.keys():
        return False
    both = narrow.required & narrow.properties.keys() & wide.properties.keys()
    return not any(_exclude(narrow.mark(n), wide.mark(n)) for n in both)


def _advice(first: Variant, second: Variant) -> str:
    """Return what would tell two variants apart."""
    for name in first.properties:
        if name in second.properties and _exclude(first.mark(name), second.mark(name)):
            return f"make {quoted(name)} required in both: it tells them apart"
    return "add a 'discriminator', or require in each what only it has"


def _exclude(one: Mark, other: Mark) -> bool:
    """Return whether no value fits both of two properties, as far as a look tells."""
    if one.values is not None and other.values is not None:
        return not any(value in other.values for value in one.values)
    types, more = one.types, other.types
    if not types or not more or types == more:
        return False
    return not types & more and not (types & _NUMBER and more & _NUMBER)


def _mark(schema: Node) -> Mark:
    """Return what a property may hold."""
    values: list[Json] | None = None
    types = set[str]()
    for part in parts(schema):
        value = part.mapping()
        if values is None and "const" in value:
            values = [value["const"]]
        listed, names = value.get("enum"), value.get("type")
        if values is None and isinstance(listed, list):
            values = listed
        each = names if isinstance(names, list) else [names]
        types |= {name for name in each if isinstance(name, str)}
    return Mark(values, frozenset(types))


def _scalar(node: Node) -> set[str]:
    """Return the types of a scalar, with "" where nothing else restricts it."""
    found = set[str]()
    is_free = True
    for part in parts(node):
        value = part.mapping()
        names = value.get("type")
        found |= {str(names)} if isinstance(names, str) else set()
        is_free &= value.keys() <= _LOOSE | {"$ref"}
        if not found <= _SCALARS:
            return set()  # at once: unions of unions may be long
    if not found:
        return set()
    if "integer" in found and is_free:
        found.add("number")
    return found | {""} if is_free else found
