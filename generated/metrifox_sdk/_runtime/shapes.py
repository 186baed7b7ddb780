"""Types as the runtime understands them: a closed union of small classes.

A shape is made from an evaluated type expression. A class in it stays a class, whose
own plan is made when it is needed, so recursion costs nothing.
"""

from __future__ import annotations

from typing import Any, TypeAlias, TypeGuard

from .formats import Format
from .markers import Check, Discriminator
from .model import Model

WORDS: dict[type, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    type(None): "null",
    list: "array",
    dict: "object",
}
"""The JSON type of a value, by its Python type."""
ALL_WORDS = frozenset(WORDS.values())
LONGEST_INTEGER = 10**4000
"""Python writes integers of up to 4300 digits."""


def is_object(value: object) -> TypeGuard[dict[Any, Any]]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether a JSON value is an array."""
    return isinstance(value, list)


class Anything:
    """Every value."""

    __slots__ = ()


class Foreign:
    """A class that JSON says nothing of, such as an open file: it passes as it is."""

    __slots__ = ()


class Plain:
    """A JSON type without structure: `word` names it."""

    __slots__ = ("word",)

    def __init__(self, word: str) -> None:
        self.word = word


class Formatted:
    """A Python type that JSON carries as text: a date, a UUID."""

    __slots__ = ("format",)

    def __init__(self, format: Format) -> None:
        self.format = format


class Choice:
    """One of some values, each kept with its type: 1 is not True."""

    __slots__ = ("known", "values")

    def __init__(self, values: tuple[object, ...]) -> None:
        self.values = values
        self.known = frozenset((type(value), value) for value in values)

    def has(self, value: object) -> bool:
        """Whether the value is one of them; no value is too odd to ask."""
        try:
            return (type(value), value) in self.known
        except TypeError:
            return False


class ArrayOf:
    """An array; `items` is the shape of those after `prefix`."""

    __slots__ = ("is_tuple", "items", "prefix")

    def __init__(
        self, items: Shape, prefix: tuple[Shape, ...] = (), is_tuple: bool = False
    ) -> None:
        self.items = items
        self.prefix = prefix
        self.is_tuple = is_tuple


class MapOf:
    """An object whose members have one shape, but for those whose names match one of
    `patterns`; a closed one has no others.
    """

    __slots__ = ("is_closed", "patterns", "values")

    def __init__(
        self,
        values: Shape,
        patterns: tuple[tuple[str, Shape], ...] = (),
        is_closed: bool = False,
    ) -> None:
        self.values = values
        self.patterns = patterns
        self.is_closed = is_closed


class Instance:
    """An object read as a class of models."""

    __slots__ = ("cls",)

    def __init__(self, cls: type[Model]) -> None:
        self.cls = cls


class Record:
    """An object written from a TypedDict."""

    __slots__ = ("cls",)

    def __init__(self, cls: type) -> None:
        self.cls = cls


class OneOf:
    """A value of one of several shapes."""

    __slots__ = ("discriminator", "variants")

    def __init__(
        self, variants: tuple[Shape, ...], discriminator: Discriminator | None = None
    ) -> None:
        self.variants = variants
        self.discriminator = discriminator


class Checked:
    """A shape with rules beyond its type."""

    __slots__ = ("check", "inner")

    def __init__(self, inner: Shape, check: Check) -> None:
        self.inner = inner
        self.check = check


class Named:
    """An alias, read when it is reached, because it may name itself."""

    __slots__ = ("expression",)

    def __init__(self, expression: str) -> None:
        self.expression = expression


Shape: TypeAlias = (
    Anything
    | Foreign
    | Plain
    | Formatted
    | Choice
    | ArrayOf
    | MapOf
    | Instance
    | Record
    | OneOf
    | Checked
    | Named
)

ANYTHING = Anything()

_PLAIN_TYPES: dict[str, type] = {"string": str, "boolean": bool, "null": type(None)}
UNTOUCHED = frozenset(_PLAIN_TYPES.values())
"""The Python types whose values are JSON as they are: nothing in them can be wrong."""


def passing(shape: Shape) -> frozenset[type]:
    """Those of them whose values are certainly of a shape, so that none need be seen.

    Text beside a choice or a format is not certain: it may be meant as one of them.
    """
    match shape:
        case Anything():
            return UNTOUCHED
        case Plain(word=word):
            return frozenset([_PLAIN_TYPES[word]] if word in _PLAIN_TYPES else [])
        case OneOf(variants=variants):
            types = frozenset(kind for one in variants for kind in passing(one))
            plain = all(not isinstance(one, Choice | Formatted) for one in variants)
            return types if plain else types - {str}
        case Checked(inner=inner):
            return passing(inner) - {str}
        case _:
            return frozenset()
