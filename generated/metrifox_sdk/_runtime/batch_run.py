"""A run over many items without its I/O: how input becomes requests, and replies
become outcomes. The two drivers, with threads and with asyncio, share it.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from .batch import (
    BatchCreated,
    BatchFailed,
    BatchOptions,
    BatchOutcome,
    BatchProgress,
)
from .batch_chunk import Chunk, Codec, Cutter
from .batch_declaration import Batch
from .batch_journal import Journal
from .batch_settings import check_settings, concurrency, resend
from .batch_settle import (
    Settled,
    Taken,
    is_hopeless,
    refused,
    settle_error,
    settle_reply,
    settle_unsent,
)
from .body import JsonText, json_bytes
from .errors import ClientError
from .options import RequestOptions

T = TypeVar("T")

WINDOW = 2  # chunks held per request in flight: a slow one does not stop the others


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
        self._hopeless: ClientError | None = None
        path = settings.get("journal")
        self._journal = None if path is None else Journal(path, name)
        last_of = _unknown if self._journal is None else self._journal.last_of
        self.cutter = Cutter(batch, codec.encode, last_of)
        self._open = b"{%b:[" % json_bytes(batch.items)

    @property
    def has_journal(self) -> bool:
        """Whether settling a chunk writes to a disk."""
        return self._journal is not None

    def begin(self, chunk: Chunk) -> tuple[list[Settled] | None, bool]:
        """What is known of a chunk before it is sent, and whether it was sent before.

        None means: send it. It is noted in the journal as sent when this returns.
        """
        sendable, journal, hopeless = chunk.sendable, self._journal, self._hopeless
        if not sendable:
            return [], False
        if journal is not None and journal.was_sent(chunk.first):
            known = journal.recall(chunk.first, sendable)
            if known is None and (hopeless is not None or not self._resend):
                known = journal.lost(sendable)
            return known, True
        if hopeless is not None:
            return settle_unsent(sendable, hopeless), False
        if journal is not None:
            journal.sent(sendable, chunk.first, chunk.last)
        return None, False

    def body(self, chunk: Chunk) -> JsonText:
        """The request of a chunk."""
        items = b",".join([entry.content for entry in chunk.sendable])
        return JsonText(b"%b%b]}" % (self._open, items))

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

    def broken(self, chunk: Chunk, error: ClientError, resent: bool) -> list[Settled]:
        """What the failure of a whole request makes of the items that were sent.

        Where every other request would fail as well, none goes out any more. A journal
        does not count such a request, so that a later run sends it.
        """
        outcomes = settle_error(chunk.sendable, error, resent)
        if not is_hopeless(error):
            return self._noted(chunk, outcomes)
        self._hopeless = self._hopeless or error
        if self._journal is not None and not resent:
            self._journal.unsent(chunk.first)
        return outcomes

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


def _unknown(first: int) -> None:
    """Where there is no journal, no earlier run is known."""
