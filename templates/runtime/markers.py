"""What an annotation says beyond its type: `Annotated[str, Key("from")]` and the like.

The markers are read when a class is first used, never when it is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any


class Key:
    """The JSON key of a field whose Python name differs from it."""

    __slots__ = ("name",)

    name: str

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"Key({self.name!r})"


class Extra:
    """The field that holds every member of the object that no other field names."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Extra()"


class ByPattern:
    """The types of the members of a map by their names: of those that match a pattern,
    and of all `others`; None where there may be no others.
    """

    __slots__ = ("others", "patterns")

    patterns: dict[str, str]
    others: str | None

    def __init__(self, patterns: Mapping[str, str], others: str | None) -> None:
        self.patterns = dict(patterns)
        self.others = others

    def __repr__(self) -> str:
        return f"ByPattern({self.patterns!r}, {self.others!r})"


class ByPlace:
    """The types of the first items of an array, and of all `others` after them; None
    where there may be no others.
    """

    __slots__ = ("first", "others")

    first: tuple[str, ...]
    others: str | None

    def __init__(self, *first: str, others: str | None) -> None:
        self.first = first
        self.others = others

    def __repr__(self) -> str:
        first = "".join(f"{each!r}, " for each in self.first)
        return f"ByPlace({first}others={self.others!r})"


class Discriminator:
    """Which member of an object tells its class, and the class's name by its value; of
    any other value it is of the class `otherwise`, where there is one.
    """

    __slots__ = ("mapping", "otherwise", "property_name")

    property_name: str
    mapping: dict[str, str]
    otherwise: str | None

    def __init__(
        self,
        property_name: str,
        mapping: Mapping[str, str] | None = None,
        otherwise: str | None = None,
    ) -> None:
        self.property_name = property_name
        self.mapping = dict(mapping or {})
        self.otherwise = otherwise

    def __repr__(self) -> str:
        rest = "" if self.otherwise is None else f", {self.otherwise!r}"
        return f"Discriminator({self.property_name!r}, {self.mapping!r}{rest})"


class Check:
    """What the API's description asks of a value, in the words of JSON Schema.

    Numbers: minimum, maximum, exclusive_minimum, exclusive_maximum, multiple_of, and
    numbers, which are all that an enum allows.
    Strings: min_length, max_length (in characters), pattern, format.
    Arrays: min_items, max_items, unique_items. Objects: min_properties, max_properties.
    Each rule speaks of values of its own type only.
    """

    __slots__ = (
        "exclusive_maximum",
        "exclusive_minimum",
        "format",
        "max_items",
        "max_length",
        "max_properties",
        "maximum",
        "min_items",
        "min_length",
        "min_properties",
        "minimum",
        "multiple_of",
        "numbers",
        "pattern",
        "unique_items",
    )

    minimum: float | None
    maximum: float | None
    exclusive_minimum: float | None
    exclusive_maximum: float | None
    multiple_of: float | None
    numbers: tuple[float, ...] | None
    min_length: int | None
    max_length: int | None
    pattern: str | None
    format: str | None
    min_items: int | None
    max_items: int | None
    unique_items: bool
    min_properties: int | None
    max_properties: int | None

    def __init__(
        self,
        *,
        minimum: float | None = None,
        maximum: float | None = None,
        exclusive_minimum: float | None = None,
        exclusive_maximum: float | None = None,
        multiple_of: float | None = None,
        numbers: tuple[float, ...] | None = None,
        min_length: int | None = None,
        max_length: int | None = None,
        pattern: str | None = None,
        format: str | None = None,
        min_items: int | None = None,
        max_items: int | None = None,
        unique_items: bool = False,
        min_properties: int | None = None,
        max_properties: int | None = None,
    ) -> None:
        self.minimum = minimum
        self.maximum = maximum
        self.exclusive_minimum = exclusive_minimum
        self.exclusive_maximum = exclusive_maximum
        self.multiple_of = multiple_of
        self.numbers = numbers
        self.min_length = min_length
        self.max_length = max_length
        self.pattern = pattern
        self.format = format
        self.min_items = min_items
        self.max_items = max_items
        self.unique_items = unique_items
        self.min_properties = min_properties
        self.max_properties = max_properties

    def __repr__(self) -> str:
        asked = ((name, getattr(self, name)) for name in self.__slots__)
        said = (
            f"{name}={x!r}" for name, x in asked if x is not None and x is not False
        )
        return f"Check({', '.join(said)})"


FileInput: Any = Annotated[bytes | str, Check(format="binary")]
"""What stands for a file where a value is checked: open files, paths and the like are
taken out before. The format tells it from text in base64.
"""
