"""What to say where a reference leads to nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..diagnostics import Fault, Location, nearest
from .references import Reference, walk
from .source import Source, pointer_of
from .unresolved import UnresolvedReference

if TYPE_CHECKING:
    from .node import Json


def unknown(
    ref: Reference, source: Source, at: Location, with_hint: bool
) -> UnresolvedReference:
    """Return the fault of a reference to nothing in a file."""
    shown = f"{ref.uri}#{ref.fragment}"
    message = f"nothing stands at '{shown}'"
    near: list[str] | None = None
    if not ref.is_pointer:
        message = f"no schema has the anchor '{ref.fragment}'"
        near = within(source.data, ref.fragment)
    elif with_hint:
        near = _near(source.data, ref.tokens())
    hint = None
    if near is not None:
        hint = f"did you mean '{ref.uri}#{pointer_of(near)}'?"
    return UnresolvedReference(Fault("unknown-ref", message, at, hint=hint))


def no_file(
    ref: Reference, data: Json, names: Iterable[str], at: Location
) -> UnresolvedReference:
    """Return the fault of a reference to a file that there is not.

    `data` is the file that refers, `names` are the files near to it.
    """
    message = f"there is no file '{ref.uri}'"
    last = ref.uri.rpartition("/")[2].casefold()
    listed = list(names)
    same = (name for name in listed if name.rpartition("/")[2].casefold() == last)
    near = next(same, None) or nearest(ref.uri, listed)
    inside = within(data, ref.uri)
    hint = None
    if inside is not None:
        hint = f"did you mean '#{pointer_of(inside)}'?"
    elif near is not None:
        hint = f"did you mean '{near}'?"
    return UnresolvedReference(Fault("unknown-ref", message, at, hint=hint))


def within(data: Json, text: str) -> list[str] | None:
    """Return the path that a reference without '#' or '/' means in a file."""
    tokens = [token for token in text.replace("\\", "/").split("/") if token]
    if not tokens:
        return None
    if len(tokens) == 1:
        return _component(data, tokens[0])
    is_known = isinstance(data, dict) and tokens[0] in data
    return _near(data, tokens) if is_known else None


def _near(data: Json, tokens: list[str]) -> list[str] | None:
    """Return the path that an unknown one was probably meant to be."""
    tokens = [token.strip() for token in tokens]
    while len(tokens) > 1 and not tokens[-1]:
        tokens.pop()
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
        for kind, members in components.items():
            near = nearest(name, members, 0.8) if isinstance(members, dict) else None
            if near is not None:
                return ["components", kind, near]
    return None
