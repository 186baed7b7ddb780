"""Goes through the collection in batches, so that memory and disk stay small.

The clients of a batch are made, looked at in every way, noted and removed; then comes
the next. What is noted stands, so a run that was stopped goes on where it was.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from .documents import Document
from .making import Result
from .notes import Notes
from .running import run

MOST = 80
"""Documents of a batch."""
LARGEST = 800_000
"""Bytes after which a batch has enough, so that what is large stands alone."""


def batches(listed: Sequence[Document]) -> Iterator[list[Document]]:
    """Yield the documents in batches, few where they are large."""
    batch: list[Document] = []
    size = 0
    for each in listed:
        if batch and (len(batch) == MOST or size + each.size > LARGEST):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += each.size
    if batch:
        yield batch


def run_all(
    listed: Sequence[Document],
    checks: Sequence[str],
    folder: Path,
    jobs: int,
    notes: Notes,
    keep: bool = False,
    pyright_every: int = 1,
) -> list[Result]:
    """Return what came of each document, so far as Ctrl-C does not end it.

    pyright, which takes longest, looks at one batch of so many.
    """
    results = notes.results(listed)
    known = {each.document for each in results}
    rest = list(batches([each for each in listed if each not in known]))
    started = time.monotonic()
    try:
        for number, batch in enumerate(rest, 1):
            fewer = [each for each in checks if each != "pyright"]
            asked = checks if number % pyright_every == 0 else fewer
            found = run(batch, asked, folder, jobs)
            notes.add(found)
            results += found
            if not keep:
                _clear(folder, found)
            _tell(number, len(rest), found, time.monotonic() - started)
    except KeyboardInterrupt:
        print(f"stopped: {len(results)} of {len(listed)} documents", file=sys.stderr)
    return results


def _clear(folder: Path, found: Sequence[Result]) -> None:
    """Remove the clients; mypy keeps what it knows of the runtime that all share."""
    for name in ("made", "tests-work", "mypy-work", "pyright-work"):
        shutil.rmtree(folder / name, ignore_errors=True)
    for each in found:
        shutil.rmtree(folder / "mypy" / "3.11" / each.document.slug, ignore_errors=True)


def _tell(number: int, of: int, found: Sequence[Result], seconds: float) -> None:
    """Say how far it is."""
    clients = sum(each.outcome == "client" for each in found)
    failed = sum(bool(each.failures) or each.outcome == "crash" for each in found)
    print(
        f"batch {number} of {of}, {seconds / 60:.0f} min:"
        f" {len(found)} documents from {found[0].document.name},"
        f" {clients} clients, {failed} with failures",
        file=sys.stderr,
        flush=True,
    )
