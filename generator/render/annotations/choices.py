"""Spells the values of an enum."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..text import literal
from .type import ANY, NONE, Type, union

_LARGEST = 2**63
"""Type checkers know no larger number in a Literal."""


def choice(
    values: Iterable[object], word: Callable[[str], Type], *, is_open: bool
) -> Type:
    """Return a Literal of the values; where it is open, other values of their types are
    fine too. `word` spells the name of a type.
    """
    words: list[str] = []
    kinds: dict[str, None] = {}
    unsaid = {"float"}
    nullable = False
    for value in values:
        match value:
            case None:
                nullable = True
            case str():
                words.append(literal(value))
                kinds["str"] = None
            case bool() | int() if abs(value) < _LARGEST:
                words.append(repr(value))
                kinds[type(value).__name__] = None
            case int() if abs(value) < 10**300:
                kinds["int"] = None
                unsaid.add("int")
            case float() | int():
                kinds["float"] = None
            case _:
                return ANY
    types = [Type(f"Literal[{', '.join(words)}]", frozenset({"Literal"}))]
    # A Literal holds no float and no large number, so any will do.
    types += [word(kind) for kind in kinds if is_open or kind in unsaid]
    found = union(types if words else types[1:])
    return union([found, NONE]) if nullable else found
