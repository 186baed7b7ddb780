"""What is measured, and how: each row takes a sample of a subject in turn.

Samples of all subjects alternate, so what else the machine does hits them alike, and a
row compares each sample with the one of ours that was taken beside it. pyperf is not
used: it measures one command to its end before the next, and starts a process for each
value, while most rows here want a connection that is open and warm.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .environments import Environment

HERE = Path(__file__).parent
PLAIN = "json, typing, datetime"


@dataclass(frozen=True)
class Row:
    """One figure: how a sample of it is taken, and how it is shown."""

    title: str
    unit: str
    scale: float
    rounds: int
    sample: Callable[[Environment], float]
    more_is_better: bool = False
    plain: bool = False  # beside `import json, typing, datetime` too


class Workers:
    """A process for each subject, with a connection that is open."""

    def __init__(self, found: list[Environment], url: str) -> None:
        self.url = url
        self.running = {one.subject: self._started(one) for one in found}

    def _started(self, one: Environment) -> subprocess.Popen[str]:
        command = [one.python, str(HERE / "worker.py"), one.subject, self.url]
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=clean(),
        )
        _line(process)
        return process

    def ask(self, one: Environment, order: str) -> Any:
        """Let a subject's process do something; what it took."""
        process = self.running[one.subject]
        assert process.stdin is not None
        process.stdin.write(f"{order}\n")
        process.stdin.flush()
        return json.loads(_line(process))

    def renew(self, one: Environment) -> None:
        """Start a subject's process anew."""
        self.end(one)
        self.running[one.subject] = self._started(one)

    def end(self, one: Environment) -> None:
        """End a subject's process."""
        self.running.pop(one.subject).communicate()


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise SystemExit(f"a subject failed: {process.args!r}")
    return line


def clean() -> dict[str, str]:
    """Return the environment of subjects: bytecode is kept, as on a user's machine."""
    drop = ("PYTHON", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
    return {k: v for k, v in os.environ.items() if not k.upper().startswith(drop)}


def import_time(one: Environment, names: str = "") -> float:
    """Return the seconds that an import takes in a process that has done nothing."""
    code = (
        "from time import perf_counter as now; start = now()\n"
        f"import {names or one.package}\n"
        "print(now() - start)"
    )
    return float(_output([one.python, "-c", code]))


def ready_time(one: Environment, url: str) -> float:
    """Return the seconds from the start of an import until there is a client."""
    code = (
        "import sys; from time import perf_counter as now; start = now()\n"
        f"sys.path.insert(0, {str(HERE)!r})\n"
        f"from subjects.{one.subject} import Subject; Subject({url!r})\n"
        "print(now() - start)"
    )
    return float(_output([one.python, "-c", code]))


def first_answer(one: Environment, url: str) -> float:
    """Return the seconds from the start of a process to its first answer."""
    start = time.perf_counter()
    command = [one.python, str(HERE / "worker.py"), one.subject, url]
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=clean(),
    )
    _line(process)
    taken = time.perf_counter() - start
    process.communicate()
    return taken


def _output(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, env=clean())
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def rows(found: list[Environment], workers: Workers, quick: bool) -> list[Row]:
    """Return the rows of the table."""
    url, few = workers.url, 3 if quick else 0

    def asked(order: str, clock: str, calls: int) -> Callable[[Environment], float]:
        return lambda one: workers.ask(one, f"{order} {calls}")[clock] / calls

    def per_second(order: str, calls: int, each: int) -> Callable[[Environment], float]:
        return lambda one: (
            each * calls / workers.ask(one, f"{order} {calls}")["clock"]
        )

    def memory(one: Environment) -> float:
        workers.renew(one)
        workers.ask(one, "create 100")
        workers.ask(one, "bulk 10")
        return float(workers.ask(one, "peak")["bytes"])

    return [
        Row("import", "ms", 1e3, few or 21, import_time, plain=True),
        Row(
            "import and make a client",
            *("ms", 1e3, few or 11),
            lambda one: ready_time(one, url),
        ),
        Row(
            "process start to first answer",
            *("ms", 1e3, few or 11),
            lambda one: first_answer(one, url),
        ),
        Row(
            "CPU of a `create`, sync",
            *("µs", 1e6, few or 21),
            asked("create", "cpu", 100),
        ),
        Row(
            "`create` per second, async, 50 in flight",
            *("", 1, few or 7),
            per_second("flight", 150, 1),
            more_is_better=True,
        ),
        Row(
            "customers per second, bulk of 100, one after the other",
            *("", 1, few or 21),
            per_second("bulk", 10, 100),
            more_is_better=True,
        ),
        Row(
            "customers per second, 1,000 of them, each answer takes 50 ms",
            *("", 1, few or 11),
            per_second("slow", 10, 100),
            more_is_better=True,
        ),
        Row("peak memory", "MB", 1e-6, few or 3, memory),
    ]
