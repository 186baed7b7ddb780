"""Shapes and values in words: types only, never what a value says."""

from __future__ import annotations

from typing import assert_never

from .annotations import shape_named
from .shapes import (
    Anything,
    ArrayOf,
    Checked,
    Choice,
    Foreign,
    Formatted,
    Instance,
    MapOf,
    Named,
    OneOf,
    Plain,
    Record,
    Shape,
)
from .simple import article, type_name

_SHOWN_VALUES = 10
_LONGEST_NAME = 100


def describe(shape: Shape) -> list[str]:
    """What a shape wants, as `string`, `string (date)`, `one of 'a', 'b'`, `null`."""
    match shape:
        case Anything() | Foreign():
            return ["anything"]
        case Plain(word=word):
            return [word]
        case Formatted(format=format):
            return [f"string ({format.word})"]
        case Choice():
            return [_choice_words(shape)]
        case ArrayOf():
            return ["array"]
        case MapOf() | Instance() | Record():
            return ["object"]
        case OneOf(variants=variants):
            words = [word for one in variants for word in describe(one)]
            if any(word.startswith("string (") for word in words):
                words = [word for word in words if word != "string"]
            return list(dict.fromkeys(words))
        case Checked(inner=inner):
            return describe(inner)
        case Named():
            return describe(shape_named(shape.expression))
        case _:
            assert_never(shape)


def _choice_words(shape: Choice) -> str:
    shown = [repr(value)[:100] for value in shape.values[:_SHOWN_VALUES]]
    more = len(shape.values) - len(shown)
    if len(shape.values) == 1:
        return shown[0]
    return f"one of {', '.join(shown)}{f' and {more} more' if more else ''}"


def wanted(shape: Shape) -> str:
    """`a string or null`: what to say after "must be"."""
    return " or ".join(
        (
            word
            if word == "null" or (word[0] in "'o" and word != "object")
            else article(word)
        )
        for word in describe(shape)
    )


def found_word(value: object) -> str:
    """The type of a value: `a string`, `null`, `a set`."""
    return "null" if value is None else article(type_name(value))


def received(value: object) -> str:
    """What came, as `string of 3 characters`."""
    if isinstance(value, str):
        return f"string of {len(value)} character{'' if len(value) == 1 else 's'}"
    return type_name(value)


def below(path: str, key: str) -> str:
    """The path of a member of what stands at a path."""
    key = key[:_LONGEST_NAME]
    if not key.isidentifier():
        return f'{path}["{key}"]'
    return f"{path}.{key}" if path else key
