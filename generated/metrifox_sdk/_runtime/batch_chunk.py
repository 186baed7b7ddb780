"""From the input of a run over many items to its requests. No I/O here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from .batch_declaration import Batch
from .batch_settle import Entry
from .errors import ClientError

T = TypeVar("T")

_LONGEST_CHUNK = 4  # in requests' worth of items, so that invalid input has an end too


class Chunk:
    """A stretch of the input: the items of one request, and the invalid among them.

    first, last: the indexes of the first and the last item. sendable: the items that
    passed the check, in order: what the request holds.
    """

    __slots__ = ("entries", "first", "last", "sendable")

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self.first = entries[0].index
        self.last = entries[-1].index
        self.sendable = [entry for entry in entries if entry.refusal is None]


@dataclass(frozen=True, slots=True)
class Codec(Generic[T]):
    """What a run needs of the client: items to JSON text (raising ClientError where one
    is not valid), and the data of a created item to its Python value.
    """

    encode: Callable[[object], bytes]
    decode: Callable[[object], T]


class Cutter:
    """Cuts the input into chunks.

    `last_of` tells where the chunk that begins at an index ended in an earlier run, or
    None. Items become JSON as they come: whoever gives them may use a dict again.
    """

    def __init__(
        self,
        batch: Batch[object],
        encode: Callable[[object], bytes],
        last_of: Callable[[int], int | None],
    ) -> None:
        self._batch = batch
        self._encode = encode
        self._last_of = last_of
        self._entries: list[Entry] = []
        self._valid = 0
        self._next = 0

    def push(self, item: object) -> Chunk | None:
        """Take the next item of the input; give a chunk where one is full."""
        index, key = self._next, self._key(item)
        self._next += 1
        try:
            entry = Entry(index, key, item, self._encode(item))
            self._valid += 1
        except ClientError as error:
            entry = Entry(index, key, item, b"", error)
        self._entries.append(entry)
        return self.finish() if self._full() else None

    def finish(self) -> Chunk | None:
        """Give what is left at the end of the input, if anything."""
        if not self._entries:
            return None
        chunk = Chunk(self._entries)
        self._entries, self._valid = [], 0
        return chunk

    def _key(self, item: object) -> str | None:
        """The input's own key. An item may be a dict or an object with to_dict()."""
        if self._batch.key is None:
            return None
        if type(item) is not dict and not isinstance(item, Mapping):
            to_dict = getattr(item, "to_dict", None)
            item = to_dict() if callable(to_dict) else None
            if not isinstance(item, Mapping):
                return None
        key = cast("Mapping[str, object]", item).get(self._batch.key)
        return key if isinstance(key, str) else None

    def _full(self) -> bool:
        """Whether a chunk ends here: as in an earlier run, or when it is large."""
        last = self._last_of(self._entries[0].index)
        if last is not None:
            return self._entries[-1].index >= last
        most = self._batch.max_items
        return self._valid == most or len(self._entries) == _LONGEST_CHUNK * most
