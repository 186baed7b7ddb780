"""Prints the tables; with --write they go into RESULTS.md.

python -m tests.bench.generate              all documents, up to an hour
python -m tests.bench.generate --only museum    those whose name holds a word
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.corpus.documents import place

from ..marks import RESULTS, ROOT, fill
from .synthetic import write
from .tools import TOOLS, Run, Tool

DOCUMENTS = (
    ROOT / "spec" / "openapi.yaml",
    *(
        place() / "real" / name
        for name in (
            "museum.yaml",
            "mistral.yaml",
            "paddle-2025-05.yaml",
            "autumn.yaml",
            "elasticsearch-serverless.json",
        )
    ),
)
SIZES = (1, 2, 4, 8)


def measured(tools: tuple[Tool, ...], spec: Path) -> dict[str, Run]:
    """Run the tools in turn, small documents several times; the middle of each."""
    rounds = 5 if spec.stat().st_size < 100_000 else 1
    runs: dict[str, list[Run]] = {}
    for _ in range(rounds):
        for tool in tools:
            earlier = runs.setdefault(tool.name, [])
            if not (earlier and earlier[-1].failure):
                print(f"  {tool.name}", file=sys.stderr)
                earlier.append(tool.run(spec))
    return {
        name: Run(
            statistics.median(run.wall for run in each),
            statistics.median(run.cpu for run in each),
            statistics.median(run.megabytes for run in each),
            each[-1].failure,
        )
        for name, each in runs.items()
    }


def compared(only: str) -> Iterator[str]:
    """Yield the rows of the table of tools, a document each.

    A first run of each tool is not counted: it may have bytecode to write.
    """
    for tool in TOOLS:
        tool.run(DOCUMENTS[1])
    yield f"| document | {' | '.join(tool.name for tool in TOOLS)} |"
    yield f"|---|{'--:|' * len(TOOLS)}"
    for spec in DOCUMENTS:
        if only not in spec.name:
            continue
        if not spec.exists():
            yield f"| `{spec.name}` | not measured: the corpus is not there | | | |"
            continue
        print(spec.name, file=sys.stderr)
        runs = measured(TOOLS, spec)
        ours = runs[TOOLS[0].name]
        cells = [_cell(run, ours) for run in runs.values()]
        title = f"`{spec.name}`, {spec.stat().st_size / 1e6:.2f} MB"
        yield f"| {title} | {' | '.join(cells)} |"


def _cell(run: Run, ours: Run) -> str:
    if run.failure:
        return f"fails after {run.wall:.1f} s"
    text = f"{run.wall:.2f} s, {run.cpu:.2f} s, {run.megabytes:.0f} MB"
    if run is ours:
        return text
    return f"{text} ({run.wall / ours.wall:.1f}, {run.megabytes / ours.megabytes:.1f})"


def growing() -> Iterator[str]:
    """Yield the rows of the table of sizes."""
    yield "| size | MB | seconds | processor | memory | seconds for each size |"
    yield "|--:|--:|--:|--:|--:|--:|"
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            spec = write(Path(folder), size)
            run = TOOLS[0].run(spec)
            assert not run.failure, run.failure
            yield (
                f"| {size} | {spec.stat().st_size / 1e6:.2f} | {run.wall:.2f} | "
                f"{run.cpu:.2f} | {run.megabytes:.0f} MB | {run.wall / size:.2f} |"
            )


def main() -> None:
    """Measure, print, and write where that is asked for."""
    parser = argparse.ArgumentParser(description="Measure the generator beside others.")
    parser.add_argument("--write", action="store_true", help="write RESULTS.md")
    parser.add_argument("--only", default="", help="documents whose name holds this")
    given = parser.parse_args()
    for tool in TOOLS:
        tool.install()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    text = "\n".join(
        [
            f"{python}, {os.cpu_count()} cores, {platform.system()}. In cells: seconds "
            "by the clock, seconds of processors, peak memory; in brackets, how many "
            "times ours is ahead by the clock and in memory.",
            "",
            *compared(given.only),
            "",
            *growing(),
        ]
    )
    print(text)
    if given.write:
        fill(RESULTS, "generate", text)


if __name__ == "__main__":
    main()
