"""`clientpress diff`: what is told of pairs of documents.

UPDATE_GOLDEN=1 pytest tests/test_diff.py     writes what is told now
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.diagnostics import Report
from generator.diff import Comparison, compare, read_side
from generator.diff.text import report

FOLDER = Path(__file__).parent / "diff"
CASES = sorted(path.parent.name for path in FOLDER.glob("*/old.yaml"))


def compared(case: str, monkeypatch: pytest.MonkeyPatch) -> Comparison:
    monkeypatch.chdir(FOLDER / case)
    old, new = (read_side(Path(name), Report()) for name in ("old.yaml", "new.yaml"))
    return compare(old, new)


@pytest.mark.parametrize("case", CASES)
def test_the_report_is_as_expected(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = report(compared(case, monkeypatch))
    file = FOLDER / case / "expected.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text("utf-8")


@pytest.mark.parametrize("case", CASES)
def test_a_document_does_not_differ_from_itself(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(FOLDER / case)
    side = read_side(Path("old.yaml"), Report())
    assert compare(side, side).changes == ()
