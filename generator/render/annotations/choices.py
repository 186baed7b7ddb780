"""Spells the values of an enum."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..text import literal
from .type import ANY, NONE, Type, union


def choice(
    values: Iterable[object], word: Callable[[str], Type], *, is_open: bool
) -> Type:
    """Return a Literal of the values; where it is open, other values of their types are
    fine too. `word` spells the name of a type.
    """
    words: list[str] = []
    kinds: dict[str, None] = {}
    nullable = False
    for value in values:
        match value:
            case None:
                nullable = True
            case str():
                words.append(literal(value))
                kinds["str"] = None
            case bool() | int() if abs(value) < 10**300:
                words.append(repr(value))
                kinds[type(value).__name__] = None
            case float() | int():
                kinds["float"] = None
            case _:
                return ANY
    types = [Type(f"Literal[{', '.join(words)}]", frozenset({"Literal"}))]
    # A Literal holds no float, so any will do.
    types += [word(kind) for kind in kinds if is_open or kind == "float"]
    found = union(types if words else types[1:])
    return union([found, NONE]) if nullable else found
