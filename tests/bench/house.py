"""Measures the house: lines, tests, and the time of each command.

    python -m tests.bench.house            prints the figures
    python -m tests.bench.house --write    puts them at the head of RESULTS.md

Times are of a whole process, from its start to its end, and the best of several: what
else runs on the machine can only add to them.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from .marks import RESULTS, ROOT, fill

ROUNDS = 7


def lines(path: Path) -> int:
    """Return how many lines a file has."""
    return len(path.read_bytes().splitlines())


def files(folder: Path, *suffixes: str) -> list[Path]:
    """Return the files of a folder and below with one of the suffixes, sorted."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in suffixes
        and not {"__pycache__", "build"} & set(path.parts)
        and not any(part.endswith(".egg-info") for part in path.parts)
    )


def row(name: str, modules: list[Path]) -> str:
    """Return a table row: a room, its lines, and the lines of each of its modules."""
    each = ", ".join(
        f"{path.name.removesuffix('.py')} {lines(path)}" for path in modules
    )
    total = sum(lines(path) for path in modules)
    return f"| `{name}` | {len(modules)} | {total:,} | {each} |"


def by_room(folder: Path) -> Iterator[str]:
    """Yield a row for each folder below and including one, and a row for all."""
    modules = files(folder, ".py", ".jinja")
    for room in sorted({path.parent for path in modules}):
        own = [path for path in modules if path.parent == room]
        yield row(f"{room.relative_to(ROOT).as_posix()}/", own)
    total = sum(lines(path) for path in modules)
    yield f"| **{folder.name}/** | **{len(modules)}** | **{total:,}** | |"


def generated() -> Iterator[str]:
    """Yield the lines of the generated client by what they are."""
    client = ROOT / "generated" / "metrifox_sdk"
    every = files(client, ".py")
    runtime = [path for path in every if "_runtime" in path.parts]
    tests = files(ROOT / "generated" / "tests", ".py")
    for name, group in (
        ("`metrifox_sdk/` without its runtime", [p for p in every if p not in runtime]),
        ("`metrifox_sdk/_runtime/`, copied", runtime),
        ("`tests/`", tests),
        ("documents", files(ROOT / "generated", ".md", ".toml")),
    ):
        yield f"| {name} | {len(group)} | {sum(map(lines, group)):,} |"


def run(command: str) -> int:
    """Run a command on the spec of this project; return its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *command.split()],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ).returncode


def best(command: str) -> float:
    """Return the shortest time of a command, in seconds."""
    times: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run(command)
        times.append(time.perf_counter() - start)
    return min(times)


def found(folder: str, words: str = "") -> int:
    """Return how many tests pytest finds in a folder, by words in their names."""
    command = ["-m", "pytest", "--collect-only", "-q", "-o", "addopts=", folder]
    command += ["-k", words] if words else []
    result = subprocess.run(
        [sys.executable, *command, "--import-mode=importlib"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    match = re.search(r"^(\d+)(?:/\d+)? tests? collected", result.stdout, re.MULTILINE)
    if match is None:
        sys.exit(f"pytest collects nothing in {folder}:\n{result.stdout}")
    return int(match[1])


def figures() -> str:
    """Return all figures as Markdown."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    machine = f"{python}, {os.cpu_count()} cores, {platform.system()}"
    parts = [
        "## Lines per module",
        "",
        "| room | modules | lines | each |",
        "|---|--:|--:|---|",
        *by_room(ROOT / "generator"),
        *by_room(ROOT / "templates"),
        "",
        "## Generated lines",
        "",
        "| what | files | lines |",
        "|---|--:|--:|",
        *generated(),
        "",
        "## Time of a command on `spec/openapi.yaml`",
        "",
        f"A whole process, best of {ROUNDS}; {machine}. Nothing has changed.",
        "",
        "| command | seconds |",
        "|---|--:|",
        *(
            f"| `{command}` | {best(command):.2f} |"
            for command in ("generate", "generate --force", "check", "validate")
        ),
        "",
        "## Tests and mutations",
        "",
        "| what | number |",
        "|---|--:|",
        f"| tests of the generator and the runtime, `tests/` | {found('tests'):,} |",
        f"| tests of the client, `generated/tests/` | {found('generated/tests'):,} |",
        "| mutations of clients, each caught by their tests, `tests/mutation/` "
        f"| {found('tests/mutation', 'is_caught'):,} |",
    ]
    return "\n".join(parts)


def main() -> None:
    """Print the figures, or write them into RESULTS.md."""
    parser = argparse.ArgumentParser(description="Measure the house.")
    parser.add_argument("--write", action="store_true", help="write RESULTS.md")
    write = parser.parse_args().write
    if run("check") != 0:
        sys.exit("generated/ is not what the spec gives; run make generate first")
    text = figures()
    if not write:
        print(text)
        return
    fill(RESULTS, "house", text)


if __name__ == "__main__":
    main()
