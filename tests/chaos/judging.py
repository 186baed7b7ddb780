"""The server's table against the client's result: they must tell the same story."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from .importing import email

SERVER = Path(__file__).with_name("server.py")


@contextmanager
def misbehaving_server(database: Path, seed: int, faults: float = 0.2) -> Iterator[str]:
    """A server in a process of its own; gives its base URL."""
    arguments = ["--database", database, "--seed", seed, "--faults", faults]
    process = subprocess.Popen(
        [sys.executable, str(SERVER), *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


class Outcomes(NamedTuple):
    """The index and key of each input, by outcome."""

    created: list[tuple[int, str | None]]
    failed: list[tuple[int, str | None]]
    unknown: list[tuple[int, str | None]]


class Verdict(NamedTuple):
    """How many inputs ended how; `stored` of the unknown ones are in the table."""

    created: int
    failed: int
    unknown: int
    stored: int


def judge(database: Path, count: int, outcomes: Outcomes) -> Verdict:
    """Hold a result against the table.

    Every input has one outcome; every created one is in the table, every failed one is
    not, and whatever else is in the table was told as unknown.
    """
    told = sorted(index for group in outcomes for index, _ in group)
    assert told == list(range(count)), "an input has no outcome, or more than one"
    base = sqlite3.connect(database)
    rows = base.execute("SELECT primary_email, customer_key FROM customers")
    table = dict(rows.fetchall())
    base.close()
    for index, key in outcomes.created:
        assert table.get(email(index)) == key, f"{index} is told as created"
    for index, _ in outcomes.failed:
        assert email(index) not in table, f"{index} is told as failed"
    unknown = {email(index) for index, _ in outcomes.unknown}
    created = {email(index) for index, _ in outcomes.created}
    assert set(table) <= created | unknown, "a stored customer is not told"
    stored = len(unknown & set(table))
    return Verdict(*map(len, outcomes), stored)


def sent_more_than_once(database: Path) -> Iterable[str]:
    """The keys that the server was asked to store more than once.

    A key that two inputs share on purpose counts from the third time on.
    """
    base = sqlite3.connect(database)
    rows = base.execute("SELECT customer_key, COUNT(*) FROM seen GROUP BY customer_key")
    seen = rows.fetchall()
    base.close()
    shared = {f"key-{index - 1}" for index in range(49, 10_000_000 // 50, 50)}
    return [key for key, times in seen if times > (2 if key in shared else 1)]
