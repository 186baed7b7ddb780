"""Nothing is lost and nothing is told wrongly, whatever the server does.

A small share of the whole: `make chaos` runs it in full and prints a table.
"""

from __future__ import annotations

import contextlib
import gc
import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .importing import run_async, run_sync
from .judging import (
    Outcomes,
    Verdict,
    judge,
    misbehaving_server,
    sent_more_than_once,
)

SEEDS = 2
COUNT = 3_000
KILLS = 3
CALLS = 1_500


def outcomes_of(result: Any) -> Outcomes:
    """The parts of a result that the judge looks at."""
    groups = (result.created, result.failed, result.unknown)
    return Outcomes(*([(one.index, one.key) for one in group] for group in groups))


def chaos(folder: Path, run: Callable[..., Any], seed: int, count: int) -> Verdict:
    """One import against one server."""
    database = folder / f"{run.__name__}-{seed}.db"
    with misbehaving_server(database, seed) as url:
        result = run(url, count)
    verdict = judge(database, count, outcomes_of(result))
    assert not sent_more_than_once(database)
    return verdict


@pytest.mark.parametrize("run", [run_sync, run_async])
@pytest.mark.parametrize("seed", range(SEEDS))
def test_table_and_result_agree(
    tmp_path: Path, run: Callable[..., Any], seed: int
) -> None:
    verdict = chaos(tmp_path, run, seed, COUNT)
    assert verdict.created > COUNT / 2
    assert verdict.unknown, "no fault was met: this test would not see one"


def kill_and_resume(folder: Path, kills: int, count: int, seed: int) -> Verdict:
    """An import that is killed with SIGKILL again and again, until it is left alone."""
    dice = random.Random(seed)
    database, report = folder / "kill.db", folder / "report.json"
    with misbehaving_server(database, seed) as url:
        command = [sys.executable, "-m", "tests.chaos.importing", url, str(count)]
        command += [str(folder / "import.jsonl"), str(report)]
        for _ in range(kills):
            process = subprocess.Popen(command)
            time.sleep(dice.uniform(0.6, 1.4))
            process.send_signal(signal.SIGKILL)
            process.wait()
        subprocess.run(command, check=True)
    told = json.loads(report.read_text(encoding="utf-8"))
    groups = ([(index, key) for index, key in group] for group in told.values())
    verdict = judge(database, count, Outcomes(*groups))
    assert not sent_more_than_once(database)
    return verdict


def test_a_killed_import_goes_on_where_it_stopped(tmp_path: Path) -> None:
    verdict = kill_and_resume(tmp_path, KILLS, 20_000, seed=5)
    assert verdict.created > 10_000


def leak(folder: Path, calls: int) -> tuple[int, int]:
    """Growth of memory (KiB) and of open files over many calls, after a warm-up."""
    from metrifox_sdk import APIError, MetrifoxClient
    from metrifox_sdk._runtime.client import set_clock

    from .importing import TIMEOUT, Hasty, customers

    def call(client: MetrifoxClient, one: dict[str, Any]) -> None:
        with contextlib.suppress(APIError):
            client.customers.create(**one)

    def footprint() -> tuple[int, int]:
        gc.collect()
        status = Path("/proc/self/status").read_text(encoding="ascii")
        rss = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(rss.split()[1]), len(list(Path("/proc/self/fd").iterdir()))

    with (
        misbehaving_server(folder / "leak.db", seed=3, faults=0.1) as url,
        MetrifoxClient(
            "key", url, timeout=TIMEOUT, max_retries=1, validate_requests=False
        ) as client,
    ):
        set_clock(client, Hasty())
        source = customers(10**9)
        for _ in range(max(500, calls // 5)):
            call(client, next(source))
        before = footprint()
        for _ in range(calls):
            call(client, next(source))
        after = footprint()
    return after[0] - before[0], after[1] - before[1]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="there is no /proc here")
def test_memory_and_open_files_stay_flat(tmp_path: Path) -> None:
    memory, files = leak(tmp_path, CALLS)
    assert memory < 2_048, f"{memory} KiB more after {CALLS} calls"
    assert abs(files) <= 3, f"{files} more open files after {CALLS} calls"
