"""Sample values of the generated tests.

Each class has its function in `support/tables.py` of the tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from ...load.node import Json


@dataclass(frozen=True, slots=True)
class Plain:
    """A JSON value that stands for itself."""

    json: Json


@dataclass(frozen=True, slots=True)
class Formatted:
    """A JSON value that is another Python value; `function` makes it: `uuid("...")`."""

    function: str
    json: str | int | float


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes, written as this text in ASCII."""

    text: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """A value out of an enum; the first is the sample."""

    values: tuple[Json, ...]


@dataclass(frozen=True, slots=True)
class Free:
    """A value that no type tells of, so that it is read as its JSON."""

    value: Node


@dataclass(frozen=True, slots=True)
class Items:
    """An array."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """An object without a class."""

    entries: tuple[tuple[str, Node], ...]


@dataclass(frozen=True, slots=True)
class Limited:
    """A value with limits, by their words in JSON Schema."""

    value: Node
    limits: tuple[tuple[str, int | float], ...]


@dataclass(frozen=True, slots=True)
class Variants:
    """A value of one of several kinds, first the sample; `tag` tells them apart."""

    variants: tuple[Node, ...]
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """The sample of a class; `changes` replace members, where a variant needs it, and
    `tag` is a member that tells the variant though its class has none such.
    """

    class_name: str
    size: int
    changes: tuple[tuple[str, str], ...] = ()
    tag: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """A member that the sample leaves out."""


Node: TypeAlias = (
    Plain
    | Raw
    | Formatted
    | OneOf
    | Free
    | Items
    | Entries
    | Limited
    | Variants
    | Named
    | Left
)


class Distinct:
    """Samples in their order, each once, however many there are."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._seen: set[Node] = set()
        self._others: list[Node] = []

    def add(self, node: Node) -> None:
        """Add a sample, unless there is one like it."""
        try:
            is_new = node not in self._seen
            self._seen.add(node)
        except TypeError:  # a list or an object is in it, which has no hash
            is_new = node not in self._others
            self._others.append(node)
        if is_new:
            self.nodes.append(node)


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an object, or an argument where `place` says so (`query`)."""

    name: str
    key: str
    value: Node
    required: bool = False
    nullable: bool = False
    place: str | None = None


def size(node: Node) -> int:
    """The number of values that a sample holds when it is written out."""
    match node:
        case Plain() | Raw() | Formatted() | OneOf() | Left():
            return 1
        case Items():
            return 1 + sum(map(size, node.items))
        case Entries():
            return 1 + sum(size(value) for _, value in node.entries)
        case Limited() | Free():
            return size(node.value)
        case Variants():
            return size(node.variants[0])
        case Named():
            return node.size
        case _:
            assert_never(node)


def sample_of(node: Node) -> Node:
    """The sample itself, without limits and other variants."""
    match node:
        case Limited():
            return sample_of(node.value)
        case Variants():
            return sample_of(node.variants[0])
        case _:
            return node


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample of a class: its members, and the classes whose samples they name."""

    class_name: str
    members: tuple[Member, ...]
    size: int

    @property
    def names(self) -> list[str]:
        """The classes whose samples this one names."""
        return [name for each in self.members for name in names_in(each.value)]


def names_in(node: Node) -> Iterator[str]:
    """Yield the classes whose samples a sample names."""
    match node:
        case Named():
            yield node.class_name
        case Limited() | Free():
            yield from names_in(node.value)
        case Items(items=nodes) | Variants(variants=nodes):
            for each in nodes:
                yield from names_in(each)
        case Entries():
            for _, each in node.entries:
                yield from names_in(each)
        case _:
            pass


def shown(node: Node) -> Json:
    """Return the JSON of a single value; None for all else."""
    match sample_of(node):
        case Plain(json=json):
            return json
        case OneOf(values=values):
            return values[0]
        case _:
            return None
