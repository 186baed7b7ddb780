"""Rules on parameters: none is listed twice."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Fault, Location, Related
from ..load import Node, UnresolvedReference
from .kinds import Kind
from .rule import error
from .walk import Index
from .words import quoted


@error("a parameter is listed twice", permissive=True)
def duplicate_parameter(index: Index) -> Iterator[Fault]:
    """Yield parameters that stand twice in one list, directly or by reference.

    One of an operation takes the place of the same one of its path item: that is no
    duplicate.
    """
    for kind in (Kind.PATH_ITEM, Kind.OPERATION):
        for found in index.of(kind):
            holder = Node(index.document, found.value, found.at)
            yield from _twice(holder.get("parameters"))


def _twice(listed: Node | None) -> Iterator[Fault]:
    """Yield the parameters of a list that are there already."""
    first: dict[tuple[str, str], Location] = {}
    for node in listed.items() if listed is not None else ():
        try:
            parameter = node.follow()
        except UnresolvedReference:
            continue
        name, where = parameter.text("name"), parameter.text("in")
        if name is None or where is None:
            continue
        key = (name.lower() if where == "header" else name, where)
        at = node.at.child("$ref" if node.reference is not None else "name")
        if key not in first:
            first[key] = at
            continue
        message = f"the {where} parameter {quoted(name)} is listed twice"
        related = (Related(first[key], "first listed here"),)
        hint = "take one of them out"
        yield Fault("duplicate-parameter", message, at, hint=hint, related=related)
