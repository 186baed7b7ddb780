"""The journal of a run over many items: what was sent, and what became of it.

One JSON value a line. A line `sent` is on the disk before its request goes out, a line
`done` before its outcomes are told, so after a kill at any moment a later run knows
what is settled and what was in flight. A line that a kill broke off is dropped.

    {"journal": 1, "operation": "orders.import"}
    {"sent": 0, "last": 99, "digest": "..."}
    {"done": 0, "outcomes": [["created", 0, {...}], ["failed", 1, "reason"], ...]}

Requests are told apart by the index of their first item. The digest is over what was
sent, so a journal is not used with other input.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Iterable
from typing import IO, NamedTuple, cast

from .batch import BatchFailed, BatchUnknown
from .batch_settle import Entry, Settled, Taken
from .errors import ConfigurationError

_FORMAT = 1


class Past(NamedTuple):
    """What a journal knows of one request.

    `offset` is where its `done` line stands, None where it was in flight at the end;
    `was_sent` is False where it did not go out after all.
    """

    last: int
    digest: str
    offset: int | None
    was_sent: bool = True


def digest(entries: Iterable[Entry]) -> str:
    """A digest of what a request sends."""
    content = b",".join([entry.content for entry in entries])
    return hashlib.sha256(content).hexdigest()[:32]


class Journal:
    """A journal file, open for one run."""

    def __init__(self, path: str | os.PathLike[str], operation: str) -> None:
        self.path = os.fspath(path)
        self._lock = threading.Lock()
        try:
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise ConfigurationError(
                f"the journal {self.path} cannot be opened: {error.strerror}"
            ) from None
        self._file: IO[bytes] = os.fdopen(handle, "r+b")
        try:
            self._hold()
            self._past = self._read(operation)
        except BaseException:
            self._file.close()
            raise

    def _hold(self) -> None:
        """Keep other runs away from this file, where the system can."""
        try:
            import fcntl
        except ImportError:
            return
        try:
            fcntl.flock(self._file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise ConfigurationError(
                f"the journal {self.path} is in use by another run; wait for it to end"
            ) from None

    def _read(self, operation: str) -> dict[int, Past]:
        """Take up what an earlier run wrote, and drop a line that was broken off."""
        past: dict[int, Past] = {}
        end = 0
        for line in self._file:
            try:
                record = cast("dict[str, object]", json.loads(line))
                known = line.endswith(b"\n") and self._take(
                    record, end, operation, past
                )
            except (ValueError, KeyError, TypeError, AttributeError):
                known = False
            if not known:
                if line.endswith(b"\n"):
                    raise ConfigurationError(
                        f"{self.path} is no journal, or a damaged one, at byte {end}; "
                        "name another file"
                    )
                break
            end += len(line)
        self._file.seek(end)
        self._file.truncate()
        if end == 0:
            self._write({"journal": _FORMAT, "operation": operation})
        return past

    def _take(
        self,
        record: dict[str, object],
        offset: int,
        operation: str,
        past: dict[int, Past],
    ) -> bool:
        """Take up one record; False where it cannot be one of ours."""
        if offset == 0:
            return self._is_header(record, operation)
        if "sent" in record:
            first = cast("int", record["sent"])
            last, sha = cast("int", record["last"]), cast("str", record["digest"])
            past[first] = Past(last, sha, None)
            return True
        if "unsent" in record:
            first = cast("int", record["unsent"])
            past[first] = past[first]._replace(was_sent=False)
            return True
        first = cast("int", record["done"])
        past[first] = past[first]._replace(offset=offset)
        return True

    def _is_header(self, record: dict[str, object], operation: str) -> bool:
        if record.get("journal") != _FORMAT:
            return False
        if record.get("operation") != operation:
            raise ConfigurationError(
                f"the journal {self.path} belongs to {record.get('operation')}, "
                f"not to {operation}; name another file"
            )
        return True

    def last_of(self, first: int) -> int | None:
        """The last index of the request that began at `first` in an earlier run."""
        past = self._past.get(first)
        return None if past is None else past.last

    def was_sent(self, first: int) -> bool:
        """Whether an earlier run sent the request that began at `first`."""
        past = self._past.get(first)
        return past is not None and past.was_sent

    def recall(self, first: int, entries: list[Entry]) -> list[Settled] | None:
        """The outcomes of a request of an earlier run; None where it was in flight.

        Raises ConfigurationError where that run was given other input.
        """
        past = self._past[first]
        if past.digest != digest(entries):
            raise ConfigurationError(
                f"the journal {self.path} was written for other input: items {first} "
                f"to {past.last} differ; name another file, or give the same input"
            )
        if past.offset is None:
            return None
        with self._lock:
            end = self._file.tell()
            self._file.seek(past.offset)
            line = self._file.readline()
            self._file.seek(end)
        rows = cast("list[list[object]]", json.loads(line)["outcomes"])
        by_index = {row[1]: row for row in rows}
        return [_recalled(entry, by_index.get(entry.index)) for entry in entries]

    def lost(self, entries: list[Entry]) -> list[Settled]:
        """The outcomes of a request that was in flight when the earlier run ended."""
        text = "sent by an earlier run that ended before an answer came"
        return [BatchUnknown(e.index, e.key, text, e.item) for e in entries]

    def sent(self, entries: list[Entry], first: int, last: int) -> None:
        """Note that a request goes out now; on the disk when this returns."""
        self._write({"sent": first, "last": last, "digest": digest(entries)})

    def unsent(self, first: int) -> None:
        """Note that a request did not go out: the client itself was in no state to."""
        self._write({"unsent": first})

    def done(self, first: int, outcomes: Iterable[Settled]) -> None:
        """Note what became of a request; on the disk when this returns."""
        self._write({"done": first, "outcomes": [_row(one) for one in outcomes]})

    def _write(self, record: dict[str, object]) -> None:
        line = json.dumps(record, separators=(",", ":"), ensure_ascii=False)
        with self._lock:
            self._file.write(line.encode("utf-8", "surrogatepass") + b"\n")
            self._file.flush()
            os.fsync(self._file.fileno())

    def close(self) -> None:
        """Close the file; a later run may take it up."""
        self._file.close()


def _row(outcome: Settled) -> list[object]:
    if isinstance(outcome, Taken):
        return ["created", outcome.index, outcome.json]
    kind = "failed" if isinstance(outcome, BatchFailed) else "unknown"
    return [kind, outcome.index, outcome.error]


def _recalled(entry: Entry, row: list[object] | None) -> Settled:
    """An outcome as an earlier run noted it."""
    if row is None:
        text = "the journal does not say what became of this item"
        return BatchUnknown(entry.index, entry.key, text, entry.item)
    kind, _, value = row
    if kind == "created":
        return Taken(entry.index, entry.key, value)
    known = BatchFailed if kind == "failed" else BatchUnknown
    return known(entry.index, entry.key, str(value), entry.item)
