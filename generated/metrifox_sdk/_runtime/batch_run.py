"""A run over many items without its I/O: how input becomes requests, and replies
become outcomes. The two drivers, with threads and with asyncio, share it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from .batch import (
    BatchCreated,
    BatchFailed,
    BatchOptions,
    BatchOutcome,
    BatchProgress,
)
from .batch_declaration import Batch
from .batch_journal import Journal
from .batch_settings import check_settings, concurrency, resend
from .batch_settle import Entry, Settled, Taken, refused, settle_error, settle_reply
from .errors import ClientError
from .options import RequestOptions

T = TypeVar("T")

WINDOW = 2  # chunks held per request in flight: a slow one does not stop the others
_LONGEST_CHUNK = 4  # in requests' worth of items, so that invalid input has an end too


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of the input: the items of one request, and the invalid among them."""

    entries: list[Entry]

    @property
    def first(self) -> int:
        """The index of the first item."""
        return self.entries[0].index

    @property
    def last(self) -> int:
        """The index of the last item."""
        return self.entries[-1].index

    @property
    def sendable(self) -> list[Entry]:
        """The items that passed the check, in order: what the request holds."""
        return [entry for entry in self.entries if entry.refusal is None]


@dataclass(frozen=True, slots=True)
class Codec(Generic[T]):
    """What a run needs of the client: items to JSON (raising ClientError where one is
    not valid), and the data of a created item to its Python value.
    """

    encode: Callable[[object], object]
    decode: Callable[[object], T]


class Run(Generic[T]):
    """The state of one run. Chunks go in in order; outcomes come out in order."""

    def __init__(
        self,
        name: str,
        batch: Batch[T],
        codec: Codec[T],
        settings: BatchOptions,
    ) -> None:
        check_settings(settings)
        self.batch = batch
        self.max_concurrency = concurrency(settings)
        self.options: RequestOptions = settings.get("options") or {}
        self._codec = codec
        self._resend = resend(settings)
        self._on_progress = settings.get("on_progress")
        self._counts = {"created": 0, "failed": 0, "unknown": 0}
        self._entries: list[Entry] = []
        self._valid = 0
        self._next = 0
        path = settings.get("journal")
        self._journal = None if path is None else Journal(path, name)

    @property
    def has_journal(self) -> bool:
        """Whether settling a chunk writes to a disk."""
        return self._journal is not None

    def push(self, item: object) -> Chunk | None:
        """Take the next item of the input; give a chunk where one is full."""
        entry = self._entry(item)
        self._next += 1
        self._valid += entry.refusal is None
        self._entries.append(entry)
        return self.finish() if self._full() else None

    def finish(self) -> Chunk | None:
        """Give what is left at the end of the input, if anything."""
        if not self._entries:
            return None
        chunk = Chunk(self._entries)
        self._entries, self._valid = [], 0
        return chunk

    def _entry(self, item: object) -> Entry:
        key = self._key(item)
        try:
            return Entry(self._next, key, item, self._codec.encode(item))
        except ClientError as error:
            return Entry(self._next, key, item, None, error)

    def _key(self, item: object) -> str | None:
        """The input's own key. An item may be a dict or an object with to_dict()."""
        if self.batch.key is None:
            return None
        if not isinstance(item, Mapping):
            to_dict = getattr(item, "to_dict", None)
            item = to_dict() if callable(to_dict) else None
        if not isinstance(item, Mapping):
            return None
        key = cast("Mapping[str, object]", item).get(self.batch.key)
        return key if isinstance(key, str) else None

    def _full(self) -> bool:
        """Whether a chunk ends here: as in an earlier run, or when it is large."""
        if self._journal is not None:
            last = self._journal.last_of(self._entries[0].index)
            if last is not None:
                return self._entries[-1].index >= last
        most = self.batch.max_items
        return self._valid == most or len(self._entries) == _LONGEST_CHUNK * most

    def begin(self, chunk: Chunk) -> tuple[list[Settled] | None, bool]:
        """What is known of a chunk before it is sent, and whether it was sent before.

        None means: send it. It is noted in the journal as sent when this returns.
        """
        sendable = chunk.sendable
        if not sendable:
            return [], False
        if self._journal is None:
            return None, False
        if not self._journal.was_sent(chunk.first):
            self._journal.sent(sendable, chunk.first, chunk.last)
            return None, False
        known = self._journal.recall(chunk.first, sendable)
        if known is not None or self._resend:
            return known, True
        return self._journal.lost(sendable), True

    def body(self, chunk: Chunk) -> dict[str, object]:
        """The request of a chunk, as JSON."""
        return {self.batch.items: [entry.json for entry in chunk.sendable]}

    def call_options(self, chunk: Chunk) -> RequestOptions:
        """The options of the request of a chunk, with an idempotency key of its own."""
        key = self.options.get("idempotency_key")
        if key is None:
            return self.options
        return {**self.options, "idempotency_key": f"{key}-{chunk.first}"}

    def answered(self, chunk: Chunk, reply: object, resent: bool) -> list[Settled]:
        """What a reply (its JSON) makes of the items that were sent."""
        outcomes = settle_reply(self.batch, chunk.sendable, reply, resent)
        return self._noted(chunk, outcomes)

    def withdraw(self, chunk: Chunk) -> None:
        """Note that the request of a chunk did not go out after all."""
        if self._journal is not None:
            self._journal.unsent(chunk.first)

    def broken(self, chunk: Chunk, error: ClientError, resent: bool) -> list[Settled]:
        """What the failure of a whole request makes of the items that were sent."""
        return self._noted(chunk, settle_error(chunk.sendable, error, resent))

    def _noted(self, chunk: Chunk, outcomes: list[Settled]) -> list[Settled]:
        if self._journal is not None:
            self._journal.done(chunk.first, outcomes)
        return outcomes

    def tell(
        self, chunk: Chunk, settled: list[Settled], in_flight: int
    ) -> list[BatchOutcome[T]]:
        """The outcome of each item of a chunk, in order, counted."""
        known = iter(settled)
        outcomes = [
            self._outcome(next(known) if entry.refusal is None else refused(entry))
            for entry in chunk.entries
        ]
        if self._on_progress is not None:
            done = sum(self._counts.values())
            self._on_progress(BatchProgress(done, **self._counts, in_flight=in_flight))
        return outcomes

    def _outcome(self, settled: Settled) -> BatchOutcome[T]:
        if isinstance(settled, Taken):
            self._counts["created"] += 1
            data = self._codec.decode(settled.json)
            return BatchCreated(settled.index, settled.key, data)
        kind = "failed" if isinstance(settled, BatchFailed) else "unknown"
        self._counts[kind] += 1
        return settled

    def close(self) -> None:
        """Close the journal."""
        if self._journal is not None:
            self._journal.close()
