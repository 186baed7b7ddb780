"""Spells the values of an enum."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..names.classes import Kind
from ..text import literal
from .checks import is_plain
from .type import ANY, NONE, Type, union

_LARGEST = 2**63
"""Type checkers know no larger number in a Literal."""


def choice(
    values: Sequence[object],
    word: Callable[[str], Type],
    kind: Kind,
    *,
    checks: bool,
) -> Type:
    """Return a Literal of the values; in a model other values of their types are fine
    too. `word` spells the name of a type. A Literal holds no float and no large number:
    with `checks`, what is sent says which ones there are.
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
    for name in kinds:
        if kind == "model" or (name in unsaid and not checks):
            types.append(word(name))
        elif name in unsaid:
            types.append(_listed(word(name), values))
    found = union(types if words else types[1:])
    return union([found, NONE]) if nullable else found


def _listed(type_: Type, values: Sequence[object]) -> Type:
    """Return the type of numbers with the ones that are allowed."""
    numbers = [
        each
        for each in values
        if isinstance(each, int | float) and not isinstance(each, bool)
    ]
    if not all(map(is_plain, numbers)):
        return type_
    one = "," if len(numbers) == 1 else ""
    listed = ", ".join(map(repr, numbers))
    return type_.marked(f"Check(numbers=({listed}{one}))", "Check")
