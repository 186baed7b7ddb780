"""Measures which other tools see each mistake, and writes it down.

    python -m tests.bench.others           measures what changed since the last time
    python -m tests.bench.others --all     measures everything
    python -m tests.bench.others --table   only writes the table anew

A tool sees a mistake where it tells a kind of problem of the wrong document that it
does not tell of the right one, or tells it more often though both have as many
operations and components. The verdicts stand in `seen.json`, the table in
`README.md`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import yaml

from generator.guide import entries

from ..marks import ROOT
from .table import Seen, documents, load, save, written
from .tools import VERSIONS, Tools, installed

PAGE = ROOT / "README.md"


def measure(tools: Tools, code: str) -> list[str]:
    """Return the tools that see the mistake of a code."""
    wrong, right = documents(code)
    seen: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for tool in VERSIONS:
            told = tools.seen_by(tool, wrong, folder)
            if not told:
                continue
            usual = tools.seen_by(tool, right, folder)
            more = told - usual
            if more.keys() - usual.keys() or (more and size(wrong) == size(right)):
                seen.append(tool)
    print(f"{code}: {', '.join(seen) or 'none'}", file=sys.stderr)
    return seen


def size(path: Path) -> tuple[int, int] | None:
    """Return how many operations and components a document has; None where it cannot
    be read.
    """
    try:
        data = yaml.safe_load(path.read_bytes())
        items = [item for item in data["paths"].values() if isinstance(item, dict)]
        parts = data.get("components") or {}
        return sum(map(len, items)), sum(map(len, parts.values()))
    except Exception:  # it is wrong in any way there is
        return None


def main() -> None:
    """Measure what is new, and write it down."""
    parser = argparse.ArgumentParser(description="Measure what other tools see.")
    parser.add_argument("--all", action="store_true", help="measure all anew")
    parser.add_argument("--table", action="store_true", help="measure nothing")
    given = parser.parse_args()
    known = Seen(dict(VERSIONS), {}) if given.all else load()
    codes = [entry.code for entry in entries()]
    todo = [] if given.table else [code for code in codes if not known.holds(code)]
    if todo:
        tools = installed()
        with ThreadPoolExecutor(2) as pool:
            verdicts = pool.map(lambda code: measure(tools, code), todo)
            for code, seen in zip(todo, verdicts, strict=True):
                known.put(code, seen)
                save(known.only(codes))
    save(known.only(codes))
    text = written(PAGE.read_text(encoding="utf-8"), load())
    PAGE.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
