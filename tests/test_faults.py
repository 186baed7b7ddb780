"""Each fault, as its reader sees it: `faults/<code>/openapi.yaml` and `expected.txt`.

A folder is named after the code of the fault that it shows; further cases of a code
stand in folders below it. After a wanted change of a text, write the files anew with
`CLIENTPRESS_WRITE_EXPECTED=1 pytest tests/test_faults.py`, and read the diff.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from generator.diagnostics import Report, Severity, format_report
from generator.load import load_document
from generator.validate import RULES, validate

FAULTS = Path(__file__).parent / "faults"
GENERATOR = Path(__file__).parent.parent / "generator"
CASES = sorted(
    path.relative_to(FAULTS).as_posix()
    for pattern in ("**/openapi.yaml", "**/openapi.json")
    for path in FAULTS.glob(pattern)
)


@pytest.mark.parametrize("case", CASES)
def test_fault(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report of a case is its expected text, and it is about the case's code."""
    folder = (FAULTS / case).parent
    monkeypatch.chdir(folder)
    report = Report()
    document = load_document(Path(Path(case).name), report)
    validate(document, report)
    code = case.split("/")[0]
    # So short a document has warnings besides; they are not what the case is about.
    report.faults = [
        fault
        for fault in report.faults
        if fault.severity is Severity.ERROR or fault.code == code
    ]
    text = format_report(report)
    expected = folder / "expected.txt"
    if os.environ.get("CLIENTPRESS_WRITE_EXPECTED"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
    assert code in {fault.code for fault in report.faults}


@pytest.mark.parametrize("case", CASES)
def test_each_fault_takes_at_most_six_lines(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No fault is longer than a glance, and none is told twice."""
    folder = (FAULTS / case).parent
    text = (folder / "expected.txt").read_text(encoding="utf-8")
    faults = re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]
    assert all(fault.count("\n") <= 6 for fault in faults)
    assert len(set(faults)) == len(faults)


def test_every_code_has_a_case() -> None:
    """Every code that the rooms of this test tell has its folder."""
    shown = {path.name for path in FAULTS.iterdir() if path.is_dir()}
    rules = {rule.code for rule in RULES}
    told = {
        found[1]
        for room in ("load", "validate")
        for path in (GENERATOR / room).glob("*.py")
        for found in re.finditer(
            r'(?:Fault|Stop|fault)\(\s*(?:source, )?"([a-z0-9]+-[a-z-]+)"',
            path.read_text(encoding="utf-8"),
        )
    }
    assert rules | told <= shown
