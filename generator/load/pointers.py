"""What to say where a reference leads to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Fault, Location, nearest
from .references import Reference, walk
from .source import Source, pointer_of
from .unresolved import UnresolvedReference

if TYPE_CHECKING:
    from .node import Json


def unknown(
    ref: Reference, source: Source | None, at: Location, with_hint: bool
) -> UnresolvedReference:
    """Return the fault of a reference to nothing; `source` is None without a file."""
    if source is None:
        message = f"there is no file {ref.uri!r}"
        hint = None
        if "/" not in ref.uri and "." not in ref.uri:
            hint = f"did you mean '#/components/schemas/{ref.uri}'?"
        return UnresolvedReference(Fault("unknown-ref", message, at, hint=hint))
    shown = f"{ref.uri}#{ref.fragment}"
    message = f"nothing stands at {shown!r}"
    if not ref.is_pointer:
        message = f"no schema has the anchor {ref.fragment!r}"
        hint = f"did you mean '#/{ref.fragment}'?" if "/" in ref.fragment else None
        return UnresolvedReference(Fault("unknown-ref", message, at, hint=hint))
    near = _near(source.data, ref.tokens()) if with_hint else None
    hint = None
    if near is not None:
        hint = f"did you mean '{ref.uri}#{pointer_of(near)}'?"
    return UnresolvedReference(Fault("unknown-ref", message, at, hint=hint))


def _near(data: Json, tokens: list[str]) -> list[str] | None:
    """Return the path that an unknown one was probably meant to be."""
    tokens = list(tokens)
    for _ in range(3):
        value, count = walk(data, tokens)
        if count == len(tokens):
            return tokens
        word = nearest(tokens[count], value) if isinstance(value, dict) else None
        if word is None:
            break
        tokens[count] = word
    return _component(data, tokens[-1])


def _component(data: Json, name: str) -> list[str] | None:
    """Return the path of the component of this name, of whatever kind."""
    components = data.get("components") if isinstance(data, dict) else None
    if isinstance(components, dict):
        for kind, members in components.items():
            if isinstance(members, dict) and name in members:
                return ["components", kind, name]
    return None
