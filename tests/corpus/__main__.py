"""Every document of a collection, through every check: `python -m tests.corpus`.

For each document: does it give a client or a clear error, and is the client right? A
table tells, with the reason. The documents stand in ../shared/corpus beside the
checkout, or where CLIENTPRESS_CORPUS says.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from .batches import run_all
from .documents import AbsentError, Document, documents, sample
from .notes import Notes
from .running import CHECKS
from .table import summary, table


def main() -> int:
    """Run what the command line asks for; the exit code is 1 where a check fails."""
    given = _parser().parse_args()
    try:
        listed = documents()
    except AbsentError as absent:
        print(absent, file=sys.stderr)
        return 0
    listed = _chosen(listed, given)
    if given.resume and not given.results:
        print("--resume needs --results FILE, where the results stand", file=sys.stderr)
        return 2
    notes = Notes(given.results and Path(given.results), given.resume)
    checks = given.check or CHECKS
    with tempfile.TemporaryDirectory() as folder:
        place = Path(given.keep or folder)
        keep = bool(given.keep)
        results = run_all(
            listed, checks, place, given.jobs, notes, keep, given.pyright_every
        )
    text = f"{table(results, given.all)}\n{summary(results)}"
    print(text)
    if given.write:
        Path(given.write).write_text(text + "\n", encoding="utf-8")
    return int(any(result.failures or result.outcome == "crash" for result in results))


def _chosen(listed: list[Document], given: argparse.Namespace) -> list[Document]:
    """Return the documents that the command line asks for."""
    if given.kind:
        listed = [each for each in listed if each.kind in given.kind]
    if given.only:
        listed = [
            each for each in listed if any(text in each.name for text in given.only)
        ]
    return sample(listed, given.sample) if given.sample else listed


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("only", nargs="*", help="documents whose path has this text")
    parser.add_argument("--kind", action="append", help="real, feature, conformance")
    parser.add_argument("--sample", type=int, help="only so many of them")
    parser.add_argument(
        "--check", action="append", choices=CHECKS, help="only this check; repeatable"
    )
    parser.add_argument(
        "--pyright-every",
        type=int,
        default=1,
        metavar="N",
        help="let pyright look at one batch of N only; it takes longest",
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", help="leave the clients in this folder")
    parser.add_argument("--results", help="note every result in this file, as JSON")
    parser.add_argument(
        "--resume", action="store_true", help="go on with what --results has"
    )
    parser.add_argument("--write", help="write the table to this file too")
    parser.add_argument("--all", action="store_true", help="show what passes as well")
    return parser


if __name__ == "__main__":
    sys.exit(main())
