"""What tables are made of; `tables.py` has the words to write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


class Marker:
    """A value that is no JSON: it says that something is not there."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


ABSENT = Marker("ABSENT")
"""A member that is left out."""

NOTHING = Marker("NOTHING")
"""No body at all."""


@dataclass(frozen=True)
class Formatted:
    """A JSON value of a format: `read` makes its Python value.

    `checked` says that a request is refused where its text is not of the format.
    """

    json: Json
    read: Callable[[str], object]
    checked: bool = False

    @property
    def python(self) -> object:
        """The Python value; the JSON as it is where it is not of the format."""
        try:
            return self.read(str(self.json))
        except ValueError:
            return self.json


@dataclass(frozen=True)
class Choice:
    """A value out of an enum; the sample is the first."""

    values: tuple[Json, ...]


@dataclass(frozen=True)
class Bounded:
    """A value with limits, under their names in JSON Schema (`maxItems`)."""

    value: object
    limits: Mapping[str, int | float]


@dataclass(frozen=True)
class Anything:
    """A value of which the description says nothing; `value` is a sample."""

    value: object


@dataclass(frozen=True)
class Either:
    """A value of one of several kinds; the sample is the first.

    Where it is not `tagged`, nothing in the JSON says for certain which kind it is.
    """

    variants: tuple[object, ...]
    tagged: bool = False


@dataclass(frozen=True)
class Member:
    """A member of an object; `key` is its JSON name where the Python name differs.

    `place` is set on arguments that are no members of a body: `path`, `query`,
    `header`, `cookie` or `querystring`. A pinned member tells the kind of its object,
    so that no test changes it.
    """

    value: object
    key: str | None = None
    required: bool = False
    nullable: bool = False
    place: str = ""
    pinned: bool = False

    def key_of(self, name: str) -> str:
        """The JSON name, which may be empty."""
        return name if self.key is None else self.key


@dataclass(frozen=True)
class Obj:
    """An object: its members by their Python names, and its class where it has one.

    `extra` holds members that no one described.
    """

    model: type[object] | None
    members: Mapping[str, Member]
    extra: Mapping[str, Json] = field(default_factory=lambda: dict[str, Json]())
