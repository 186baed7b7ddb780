"""Where a schema is that may need a handle, and what waits to be read for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..diagnostics import Location
from ..load.node import Node
from .conjunction import Conjunction
from .schema import NamedSchema, SchemaId


@dataclass(frozen=True, slots=True)
class Place:
    """The handle that a schema has where it needs one.

    `merged` holds the schemas that were merged on the way here, with their handles: one
    that comes again inside of itself is recursive.
    """

    id: SchemaId
    merged: tuple[tuple[frozenset[Location], SchemaId], ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A schema that has a handle and waits to be read.

    It is a node, or a conjunction; of one that allows several types, `as_object` asks
    for the object alone.
    """

    place: Place
    content: Node | Conjunction
    as_object: bool = False


class Handles:
    """The schemas with handles: each is read once, in the order of being met."""

    def __init__(self) -> None:
        self._waiting: list[Task] = []
        self._known: set[SchemaId] = set()

    def reserve(self, task: Task) -> SchemaId:
        """Have a schema read for its handle, if nobody has yet; return the handle."""
        if task.place.id not in self._known:
            self._known.add(task.place.id)
            self._waiting.append(task)
        return task.place.id

    def read(
        self, name: Callable[[Task], NamedSchema]
    ) -> Iterable[tuple[SchemaId, NamedSchema]]:
        """Yield all of them; `name` reads one and may reserve more."""
        for task in self._waiting:
            yield task.place.id, name(task)
