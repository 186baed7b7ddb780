"""What a Schema Object says of members and items, through `$ref` and combinations.

A look, not a proof: what stands in any part of an `allOf`, `anyOf` or `oneOf` counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Location
from ..load import Node, UnresolvedReference

_COMBINED = ("allOf", "anyOf", "oneOf")


def parts(schema: Node) -> Iterator[Node]:
    """Yield a schema, what it refers to, and what it is put together from."""
    pending, seen = [schema], set[Location]()
    while pending:
        node = pending.pop()
        if node.at in seen or not node.is_map:
            continue
        seen.add(node.at)
        yield node
        if node.reference is not None:
            try:
                pending.append(node.document.resolve(node.reference, node.at))
            except UnresolvedReference:
                continue
        for key in _COMBINED:
            listed = node.get(key)
            pending.extend(listed.items() if listed is not None else ())


def members(schema: Node) -> dict[str, Node]:
    """Return the schemas of the properties of an object, by name."""
    found: dict[str, Node] = {}
    for part in parts(schema):
        properties = part.get("properties")
        for name, node in properties.members() if properties is not None else ():
            found.setdefault(name, node)
    return found


def others(schema: Node) -> Node | None:
    """Return the schema of the members that `properties` does not name: itself, of one
    that says nothing of its members. None where there are none, or where only those
    that it names are spoken of.
    """
    if schema.value is True:
        return schema
    listed = list(parts(schema))
    for part in listed:
        found = part.get("additionalProperties")
        if found is not None:
            return None if found.value is False else found
    return (
        None
        if not listed or members(schema) or type_names(schema) - {"object"}
        else schema
    )


def required(schema: Node) -> set[str]:
    """Return the names of the properties that an object must have."""
    listed = (part.get("required") for part in parts(schema))
    return {
        node.value
        for names in listed
        for node in (names.items() if names is not None else ())
        if isinstance(node.value, str)
    }


def items(schema: Node) -> Node | None:
    """Return the schema of the items of an array; None where it tells of none."""
    for part in parts(schema):
        found = part.get("items")
        if found is not None:
            return found
    return None


def limit(schema: Node, keyword: str) -> int | None:
    """Return the strictest value of a keyword such as `maxItems`; None without it."""
    found = (part.mapping().get(keyword) for part in parts(schema))
    numbers = [each for each in found if type(each) is int]
    return min(numbers, default=None)


def type_names(schema: Node) -> set[str]:
    """Return the types that a schema names; none where it names none."""
    found: set[str] = set()
    for part in parts(schema):
        value = part.mapping().get("type")
        listed = value if isinstance(value, list) else [value]
        found |= {each for each in listed if isinstance(each, str)}
    return found
