"""A value of a document together with the place it stands at.

Documents are loaded as plain dicts, lists and scalars; a node is made only where a
reader goes, so a large document costs nothing where nobody looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias, cast

from ..diagnostics import Location

if TYPE_CHECKING:
    from .document import Document

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""A value of JSON's data model. Keys are always strings, whatever the YAML said."""


class Node:
    """A value, its place (`at`) and the document that holds it."""

    __slots__ = ("at", "document", "value")

    def __init__(self, document: Document, value: Json, at: Location) -> None:
        self.document = document
        self.value = value
        self.at = at

    def __repr__(self) -> str:
        return f"Node({self.at.source}#{self.at.pointer})"

    @property
    def is_map(self) -> bool:
        """Whether this is an object."""
        return isinstance(self.value, dict)

    @property
    def is_list(self) -> bool:
        """Whether this is an array."""
        return isinstance(self.value, list)

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def get(self, key: str) -> Node | None:
        """Return the member `key`; None where this is no object or lacks it."""
        if isinstance(self.value, dict) and key in self.value:
            return Node(self.document, self.value[key], self.at.child(key))
        return None

    def members(self) -> Iterator[tuple[str, Node]]:
        """Yield the members of an object in order; nothing where this is none."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, Node(self.document, value, self.at.child(key))

    def items(self) -> Iterator[Node]:
        """Yield the items of an array; nothing where this is no array."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield Node(self.document, value, self.at.child(index))

    def text(self, key: str) -> str | None:
        """Return the member `key` where it is a string, else None."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return value if isinstance(value, str) else None

    def flag(self, key: str) -> bool:
        """Return whether the member `key` is true."""
        return isinstance(self.value, dict) and self.value.get(key) is True

    def mapping(self) -> dict[str, Json]:
        """Return the value of an object; an empty dict where this is no object."""
        return (
            self.value if isinstance(self.value, dict) else cast("dict[str, Json]", {})
        )

    @property
    def reference(self) -> str | None:
        """The text of `$ref` where this is a Reference Object, else None."""
        return self.text("$ref")

    def follow(self) -> Node:
        """Return what this node refers to, over any number of `$ref`s, or itself.

        Raises UnresolvedReference where a reference leads nowhere or in a circle.
        """
        return self if self.reference is None else self.document.follow(self)
