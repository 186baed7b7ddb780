"""What a reference leads to, where it cannot be what is meant."""

from __future__ import annotations

from ..load import Node
from .kinds import CHILDREN, Kind, title
from .words import article, quoted

_SECTIONS = frozenset(child.key for child in CHILDREN[Kind.COMPONENTS])
_PLACES = ("path", "query", "header", "cookie", "querystring")
_CALLED = (Kind.RESPONSE, Kind.REQUEST_BODY, Kind.PATH_ITEM, Kind.MEDIA_TYPE)
"""Kinds of which none has a `name` and an `in`."""


def wrong_target(target: Node, kind: Kind) -> str | None:
    """Return what a target is where it cannot be an object of the kind."""
    match target.value:
        case dict():
            return _misplaced(target, kind)
        case bool():
            return None if kind is Kind.SCHEMA else "true or false"
        case str():
            return "a string"
        case list():
            return "an array"
        case None:
            return "null"
        case _:
            return "a number"


def _misplaced(target: Node, kind: Kind) -> str | None:
    """Return what an object is that stands among the components of another kind."""
    if target.get("openapi") is not None and not target.at.pointer:
        return "a whole document"
    tokens = target.at.tokens()
    is_own = target.at.source == target.document.root.at.source
    is_section = len(tokens) == 2 and tokens[0] == "components"
    if (is_own and len(tokens) == 1) or (is_section and tokens[1] in _SECTIONS):
        return f"all of {quoted(tokens[-1])}"
    if tokens[:1] in (["paths"], ["webhooks"], ["components"]):
        stands = _kind_at(tokens)
        if stands is not None and stands is not kind:
            return article(title(stands))
    if kind is not Kind.PARAMETER and kind in _CALLED and _is_parameter(target):
        return article(title(Kind.PARAMETER))
    return None


def _is_parameter(target: Node) -> bool:
    """Return whether an object of no known place is surely a Parameter Object."""
    return target.text("in") in _PLACES and target.text("name") is not None


def _kind_at(tokens: list[str]) -> Kind | None:
    """Return the kind of what stands at a place; None where the place is of none."""
    kind, rest = Kind.OPENAPI, tokens
    while rest:
        row = next((row for row in CHILDREN[kind] if row.key in ("", rest[0])), None)
        if row is None:
            return None
        steps = (row.key != "") + (row.shape != "one")
        if len(rest) < steps:
            return None
        kind, rest = row.kind, rest[steps:]
    return kind
