"""Small edits of one document: what `clientpress diff` tells of each, word for word.

`tests/diff/edits/edits.txt` has each edit as a patch without context, and below it the
report. `UPDATE_GOLDEN=1` writes the reports anew.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

import pytest

from generator.diagnostics import Report
from generator.diff import Side, compare, read_side
from generator.diff.text import report

FOLDER = Path(__file__).parent / "diff" / "edits"
FILE = FOLDER / "edits.txt"
_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+\S+ @@\n((?:[-+].*\n)*)")


def cases() -> dict[str, tuple[str, str]]:
    """Return the patch and the report of each edit."""
    found: dict[str, tuple[str, str]] = {}
    for section in FILE.read_text("utf-8").split("## ")[1:]:
        name, _, rest = section.partition("\n")
        patch, _, told = rest.partition("\n\n")
        found[name] = f"{patch}\n", told.rstrip("\n") + "\n"
    return found


def edited(text: str, patch: str) -> str:
    """Return a text with a patch."""
    lines = text.splitlines(keepends=True)
    for start, count, body in reversed(_HUNK.findall(patch)):
        number = int(count or 1)
        at = int(start) if number == 0 else int(start) - 1
        parts = body.splitlines(keepends=True)
        gone = [line[1:] for line in parts if line[0] == "-"]
        assert lines[at : at + number] == gone
        lines[at : at + number] = [line[1:] for line in parts if line[0] == "+"]
    return "".join(lines)


@cache
def base() -> Side:
    return read_side(FOLDER / "openapi.yaml", Report())


@pytest.mark.parametrize("name", cases())
def test_the_report_of_an_edit(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    patch, expected = cases()[name]
    text = (FOLDER / "openapi.yaml").read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    Path("new.yaml").write_text(edited(text, patch), encoding="utf-8")
    found = compare(base(), read_side(Path("new.yaml"), Report()))
    told = report(found).replace(str(FOLDER / "openapi.yaml"), "old.yaml")
    if os.environ.get("UPDATE_GOLDEN"):
        whole = FILE.read_text("utf-8")
        head = f"## {name}\n{patch}\n"
        start = whole.index(head) + len(head)
        end = whole.find("\n## ", start - 1)
        end = len(whole) if end < 0 else end + 1
        rest = f"\n{whole[end:]}" if whole[end:] else ""
        FILE.write_text(f"{whole[:start]}{told}{rest}", encoding="utf-8")
        return
    assert told == expected
