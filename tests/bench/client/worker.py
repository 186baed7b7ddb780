"""Runs in a subject's environment, and does what its standard input asks for.

    python worker.py SUBJECT URL        then lines such as `create 200`

Each line is answered with one line of JSON: seconds, or bytes.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

IN_FLIGHT = 50


def timed(work: Callable[[], object]) -> dict[str, float]:
    """Return what a piece of work took, of the clock and of the processor."""
    clock, cpu = time.perf_counter(), time.process_time()
    work()
    return {"cpu": time.process_time() - cpu, "clock": time.perf_counter() - clock}


def create(subject: Any, item: Any, number: int) -> None:
    """Create so many, one after the other."""
    for _ in range(number):
        subject.create(item)


def bulk(subject: Any, items: list[Any], number: int) -> None:
    """Create 100 so many times."""
    for _ in range(number):
        subject.bulk(items)


def many(subject: Any, items: list[Any], number: int) -> None:
    """Create so many times 100: in one call, where there is one for that."""
    if not hasattr(subject, "many"):
        bulk(subject, items, number)
        return
    created = subject.many(items * number)
    if len(created) != len(items) * number:
        raise SystemExit(f"{len(created)} were created")


def in_flight(subject: Any, item: Any, number: int) -> dict[str, float]:
    """Create so many, 50 at a time: with tasks, or with threads where need be."""
    if hasattr(subject, "tasks"):
        return in_tasks(subject, item, number)
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(IN_FLIGHT) as pool:
        list(pool.map(subject.create, [item] * IN_FLIGHT))
        return timed(lambda: list(pool.map(subject.create, [item] * number)))


def in_tasks(subject: Any, item: Any, number: int) -> dict[str, float]:
    """The same with 50 tasks that take from one list."""
    import asyncio

    taken: dict[str, float] = {}

    async def run(create: Callable[[Any], Any]) -> None:
        async def task(todo: Iterator[int]) -> None:
            for _ in todo:
                await create(item)

        async def all_of(number: int) -> None:
            todo = iter(range(number))
            await asyncio.gather(*(task(todo) for _ in range(IN_FLIGHT)))

        await all_of(IN_FLIGHT)
        clock, cpu = time.perf_counter(), time.process_time()
        await all_of(number)
        taken["cpu"] = time.process_time() - cpu
        taken["clock"] = time.perf_counter() - clock

    asyncio.run(subject.tasks(run))
    return taken


def peak() -> dict[str, float]:
    """Return the most memory that this process has had, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():
        # Not ru_maxrss, which on Linux begins with what the parent process had.
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return {"bytes": int(line.split()[1]) * 1024}
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return {"bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit}


def main() -> None:
    """Do what is asked for."""
    name, url = sys.argv[1:]
    sys.path.insert(0, str(Path(__file__).parent))
    kind = importlib.import_module(f"subjects.{name}").Subject
    subject = kind(url)
    items = importlib.import_module("subjects.items")
    subject.create(items.ITEM)
    print("{}", flush=True)
    for line in sys.stdin:
        order, _, argument = line.partition(" ")
        number = int(argument or 0)
        result: dict[str, float]
        if order == "create":
            result = timed(partial(create, subject, items.ITEM, number))
        elif order == "bulk":
            result = timed(partial(bulk, subject, items.ITEMS, number))
        elif order == "slow":
            slow = kind(f"{url}/slow")
            bulk(slow, items.ITEMS, 1)
            result = timed(partial(many, slow, items.ITEMS, number))
        elif order == "flight":
            result = in_flight(subject, items.ITEM, number)
        else:
            result = peak()
        print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
