"""Measures `validate` beside other tools, on large published documents.

    python -m tests.bench.others.speed            prints the figures
    python -m tests.bench.others.speed --write    puts them into RESULTS.md

Times are of a whole process, from its start to its end; the tools take turns, so that
what else runs on the machine hits all, and the best time of each counts. The documents
stand in the folder that CLIENTPRESS_CORPUS names, else in shared/corpus beside the
checkout; one that is absent is left out, with a message.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from tests.corpus.documents import AbsentError, folder

from ..marks import RESULTS, ROOT, fill
from .tools import REDOCLY, VALIDATOR, VERSIONS, Tools, installed

NAMES = ("elasticsearch-serverless.json", "paddle-2025-05.yaml", "autumn.yaml")
OWN = ROOT / "spec" / "openapi.yaml"
LONGEST = 300
"""Seconds after which a tool is stopped."""


def commands(tools: Tools) -> dict[str, list[str]]:
    """Return what each tool is called with, without the document."""
    return {
        "clientpress": [sys.executable, "-m", "generator", "validate"],
        VALIDATOR: [tools.validator],
        REDOCLY: [tools.redocly, "lint"],
    }


def elapsed(command: list[str], document: Path) -> float:
    """Return how long a command takes, in seconds."""
    # Bytecode is kept, as on a user's machine.
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    try:
        subprocess.run(
            [*command, str(document)],
            cwd=ROOT,
            env={**kept, "CI": "1", "REDOCLY_TELEMETRY": "off"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST,
        )
    except subprocess.TimeoutExpired:
        return float("inf")
    return time.perf_counter() - start


def measured(document: Path, tools: Tools, rounds: int) -> dict[str, float]:
    """Return the best time of each tool on a document; they take turns."""
    times: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, command in commands(tools).items():
            if times.get(name, [0.0])[-1] == float("inf"):
                continue  # it was stopped once; that is enough to know
            times.setdefault(name, []).append(elapsed(command, document))
            print(f"{document.name}: {name} {times[name][-1]:.2f}", file=sys.stderr)
    return {name: min(found) for name, found in times.items()}


def row(document: Path, times: Mapping[str, float]) -> str:
    """Return a document's row: our time, and how many times that the others take."""
    ours = times["clientpress"]
    size = f"{document.stat().st_size / 1000:,.0f} kB"
    cells = [f"{ours:.2f}"]
    for name in (VALIDATOR, REDOCLY):
        taken = times[name]
        is_known = taken != float("inf")
        told = f"{taken:.2f} ({taken / ours:.1f})"
        cells.append(told if is_known else f"over {LONGEST}")
    return f"| `{document.name}`, {size} | {' | '.join(cells)} |"


def published() -> list[Path]:
    """Return the published documents that are there; tell those that are not."""
    try:
        found = [folder() / "real" / name for name in NAMES]
    except AbsentError as absent:
        print(f"left out: {absent}", file=sys.stderr)
        return []
    for path in found:
        if not path.exists():
            print(f"left out: there is no {path}", file=sys.stderr)
    return [path for path in found if path.exists()]


def figures(rounds: int) -> str:
    """Return all figures as Markdown."""
    tools = installed()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    machine = f"{python}, {os.cpu_count()} cores, {platform.system()}"
    heads = [f"{name} {VERSIONS[name]}" for name in (VALIDATOR, REDOCLY)]
    lines = [
        f"Seconds of a whole process, the best of {rounds}, in turns; {machine}. In "
        "brackets: how many times ours.",
        "",
        f"| document | clientpress | {' | '.join(heads)} |",
        "|---|--:|--:|--:|",
    ]
    for document in [*published(), OWN]:
        lines.append(row(document, measured(document, tools, rounds)))
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and write where that is asked for."""
    parser = argparse.ArgumentParser(description="Measure validate beside others.")
    parser.add_argument("--write", action="store_true", help="write RESULTS.md")
    parser.add_argument("--rounds", type=int, default=5, help="default: 5")
    given = parser.parse_args()
    text = figures(given.rounds)
    print(text)
    if given.write:
        fill(RESULTS, "validate", text)


if __name__ == "__main__":
    main()
