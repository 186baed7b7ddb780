"""Pointers that lead through another reference on their way.

JSON Pointer knows nothing of `$ref`: what stands at `#/a/b` where `a` is a reference is
nothing. Many tools follow the reference all the same, and authors rely on them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Fault, Location
from .node import Node
from .references import Reference, walk

if TYPE_CHECKING:
    from .document import Document


def through(document: Document, ref: Reference, start: Node) -> Node | None:
    """Return where a pointer leads from a node; None where that is nowhere.

    Raises UnresolvedReference where a reference on the way leads nowhere.
    """
    node = start
    for token in ref.tokens():
        found, count = walk(node.value, [token])
        if not count:
            if node.reference is None:
                return None
            node = document.follow(node)
            found, count = walk(node.value, [token])
            if not count:
                return None
        node = Node(document, found, node.at.child(token))
    return node


def passage(ref: Reference, to: Node, at: Location, is_tolerated: bool) -> Fault:
    """Return the fault of such a reference, with the way that has none on it."""
    message = f"'{ref.uri}#{ref.fragment}' leads through another '$ref'"
    if is_tolerated:
        message += ", which is followed"
    way = f"{'' if to.at.source == at.source else to.at.source}#{to.at.pointer}"
    return Fault("unknown-ref", message, at, hint=f"write '{way}'")
