"""Prints the table; with --write it goes into RESULTS.md.

python -m tests.bench.client            all rows, some minutes
python -m tests.bench.client --quick    each row three times, to see that it works
python -m tests.bench.client --only CPU rows whose title holds a word
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys

from ..marks import RESULTS, fill
from .environments import Environment, environments
from .rows import HERE, PLAIN, Row, Workers, import_time, rows
from .table import Figure, table


def measured(row: Row, found: list[Environment]) -> list[Figure]:
    """Take the samples of a row in turn; a figure for each subject, ours first."""
    samples: dict[str, list[float]] = {}
    for _ in range(row.rounds + 1):
        for one in found:
            samples.setdefault(one.subject, []).append(row.sample(one))
        if row.plain:
            samples.setdefault(PLAIN, []).append(import_time(found[0], PLAIN))
    ours = samples[found[0].subject]
    figures: list[Figure] = []
    for name, theirs in samples.items():
        pairs = list(zip(theirs, ours, strict=True))[1:]  # the first warms caches
        ahead = [o / t if row.more_is_better else t / o for t, o in pairs]
        middle = statistics.median(value for value, _ in pairs)
        figures.append(Figure(name, middle * row.scale, statistics.median(ahead)))
    return figures


def main() -> None:
    """Measure, print, and write where that is asked for."""
    parser = argparse.ArgumentParser(description="Measure the client beside others.")
    parser.add_argument("--write", action="store_true", help="write RESULTS.md")
    parser.add_argument("--quick", action="store_true", help="each row three times")
    parser.add_argument("--only", default="", help="rows whose title holds this")
    given = parser.parse_args()
    found = environments()
    server = subprocess.Popen(
        [sys.executable, str(HERE / "server.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
    try:
        workers = Workers(found, url)
        done: list[tuple[Row, list[Figure]]] = []
        for row in rows(found, workers, given.quick):
            if given.only in row.title:
                print(f"measuring: {row.title}", file=sys.stderr)
                done.append((row, measured(row, found)))
                print(f"  {done[-1][1]}", file=sys.stderr)
        for one in found:
            workers.end(one)
    finally:
        server.communicate()
    text = table(found, done)
    print(text)
    if given.write:
        fill(RESULTS, "client", text)


if __name__ == "__main__":
    main()
