"""The whole of the chaos: `python -m tests.chaos`. Prints a table; takes a while.

100,000 customers at 20 % faults, 20 seeds, with threads and with asyncio; ten times an
import that is killed in the middle and goes on; 50,000 calls that must leave memory and
open files as they were.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from .importing import run_async, run_sync
from .test_chaos import chaos, kill_and_resume, leak


def main() -> None:
    """Run everything and print a row for each run; an assertion ends it."""
    parser = argparse.ArgumentParser(description="The client against a bad server.")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--calls", type=int, default=50_000)
    given = parser.parse_args()
    print("run            seed  created   failed  unknown  of them stored  seconds")
    with tempfile.TemporaryDirectory() as folder:
        for run in (run_sync, run_async):
            for seed in range(given.seeds):
                started = time.monotonic()
                row = chaos(Path(folder), run, seed, given.count)
                taken = time.monotonic() - started
                print(f"{run.__name__:13} {seed:5} {row_text(*row)} {taken:8.1f}")
        for seed in range(given.kills):
            started = time.monotonic()
            with tempfile.TemporaryDirectory() as own:
                row = kill_and_resume(Path(own), 3, given.count, seed)
            taken = time.monotonic() - started
            print(f"{'kill, resume':13} {seed:5} {row_text(*row)} {taken:8.1f}")
        memory, files = leak(Path(folder), given.calls)
        print(f"{given.calls} calls: memory {memory:+} KiB, open files {files:+}")


def row_text(created: int, failed: int, unknown: int, stored: int) -> str:
    """The numbers of a row."""
    return f"{created:8} {failed:8} {unknown:8} {stored:15}"


if __name__ == "__main__":
    main()
