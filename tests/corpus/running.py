"""Runs the checks over one group of documents, several processes at a time."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from . import checking
from .checking import Told
from .documents import Document
from .making import Result, make
from .processes import LateError

CHECKS = ("layout", "again", "import", "mypy", "pyright", "tests")
"""What can be asked for; that a client or an error comes is always looked at."""

GROUP = 80
"""Packages that one process looks at."""
LARGE = 1_000
"""Modules after which a group has enough."""


def run(
    listed: Sequence[Document], checks: Sequence[str], folder: Path, jobs: int
) -> list[Result]:
    """Return what came of each document, in the same order."""
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / "made"
    results = _make_all(listed, made, jobs, "layout" in checks)
    clients = {each.document.slug: each for each in results if each.outcome == "client"}
    for each in clients.values():
        each.checks = tuple(checks)
    if "again" in checks:
        _again(clients, jobs)
    groups = list(_groups(clients.values()))
    for check in checks:
        look = _look(check, made, folder)
        if look is None:
            continue
        with ThreadPoolExecutor(1 if check in ("mypy", "pyright") else jobs) as pool:
            for told in pool.map(partial(_in_time, look), groups):
                for slug, reason in told.items():
                    clients[slug].failures[check] = reason
    return results


def _in_time(look: Callable[[Sequence[str]], Told], slugs: Sequence[str]) -> Told:
    """Do a check; where it does not end, do it again for each package by itself."""
    try:
        return look(slugs)
    except LateError as late:
        if len(slugs) == 1:
            return {slugs[0]: str(late)}
    told: Told = {}
    for slug in slugs:
        told |= _in_time(look, [slug])
    return told


def _look(check: str, made: Path, folder: Path) -> partial[Told] | None:
    """Return what does a check over a group, or None where no process does it."""
    match check:
        case "import":
            return partial(checking.imports, made)
        case "tests":
            return partial(checking.tests, made, work=folder / "tests-work")
        case "mypy" | "pyright":
            return partial(
                checking.types, made, checker=check, work=folder / f"{check}-work"
            )
        case _:
            return None


def _make_all(
    listed: Iterable[Document], made: Path, jobs: int, full: bool
) -> list[Result]:
    """Make every client; a document that is refused is tried again as another's."""
    tasks = [(each, made, False, full) for each in listed]
    results = _map(tasks, jobs, "0")
    refused = [n for n, each in enumerate(results) if each.outcome == "refused"]
    again = [(results[n].document, made, True, full) for n in refused]
    for n, second in zip(refused, _map(again, jobs, "0"), strict=True):
        if second.outcome != "refused":
            second.failures |= results[n].failures
            results[n] = second
    return results


def _again(clients: dict[str, Result], jobs: int) -> None:
    """Note where a second run, with other hashes, gives other bytes."""
    nowhere = Path(os.devnull)
    tasks = [
        (each.document, nowhere, each.permissive, False) for each in clients.values()
    ]
    for first, second in zip(clients.values(), _map(tasks, jobs, "1"), strict=True):
        if first.digest != second.digest:
            first.failures["again"] = "a second run gives other bytes"


def _map(
    tasks: Sequence[tuple[Document, Path, bool, bool]], jobs: int, seed: str
) -> list[Result]:
    """Make clients in processes whose hashes are seeded."""
    before = os.environ.get("PYTHONHASHSEED")
    os.environ["PYTHONHASHSEED"] = seed
    try:
        spawn = get_context("spawn")
        with ProcessPoolExecutor(jobs, spawn, initializer=_ends_with_us) as pool:
            return list(pool.map(_make, tasks, chunksize=4))
    finally:
        os.environ.pop("PYTHONHASHSEED")
        if before is not None:
            os.environ["PYTHONHASHSEED"] = before


def _ends_with_us() -> None:
    """Let Ctrl-C end a process at once, whatever it does."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _make(task: tuple[Document, Path, bool, bool]) -> Result:
    return make(*task)


def _groups(results: Iterable[Result]) -> Iterator[list[str]]:
    """Yield the packages that one process looks at, few where they are large."""
    group: list[str] = []
    size = 0
    for each in results:
        own = max(each.files - 100, 1)
        if group and (len(group) >= GROUP or size + own > LARGE):
            yield group
            group, size = [], 0
        group.append(each.document.slug)
        size += own
    if group:
        yield group
