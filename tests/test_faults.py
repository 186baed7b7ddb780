"""Each fault, as its reader sees it: `faults/<code>/openapi.yaml` and `expected.txt`.

A folder is named after the code of the fault that it shows; further cases of a code
stand in folders below it. `right.yaml` is the document mended, `why.md` says why the
rule is there: `clientpress explain` shows them. After a wanted change of a text, write
the files anew with `CLIENTPRESS_WRITE_EXPECTED=1 pytest tests/test_faults.py`, and read
the diff.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

import pytest

from generator.diagnostics import InputError, Report, Severity, format_report
from generator.load import Terms, load_document
from generator.pipeline import generate
from generator.validate import RULES, validate
from generator.validate.codes import PLANNING

FAULTS = Path(__file__).parent / "faults"
# Told of a document that is wrong, where `--permissive` lets it pass.
PERMISSIVE = {"unsupported-security", "unsupported-style"}
GENERATOR = Path(__file__).parent.parent / "generator"
CASES = sorted(
    path.relative_to(FAULTS).as_posix()
    for pattern in ("**/openapi.yaml", "**/openapi.json")
    for path in FAULTS.glob(pattern)
)


def told(document: Path, code: str) -> Report:
    """Return what is told of a document, or of its client where a code is of that."""
    report = Report()
    if code in PLANNING:
        terms = Terms(permissive=code in PERMISSIVE)
        with suppress(InputError):
            generate(document, report, terms=terms)
    else:
        validate(load_document(document, report), report)
    # So short a document has warnings besides; they are not what the case is about.
    report.faults = [
        fault
        for fault in report.faults
        if fault.code == code
        or (fault.severity is Severity.ERROR and code not in PERMISSIVE)
    ]
    return report


@pytest.mark.parametrize("case", CASES)
def test_fault(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report of a case is its expected text, and it is about the case's code."""
    folder = (FAULTS / case).parent
    monkeypatch.chdir(folder)
    code = case.split("/")[0]
    report = told(Path(Path(case).name), code)
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
    found_in_code = {
        found[1]
        for room in ("load", "validate")
        for path in (GENERATOR / room).glob("*.py")
        for found in re.finditer(
            r'(?:Fault|Stop|fault)\(\s*(?:source, )?"([a-z0-9]+-[a-z-]+)"',
            path.read_text(encoding="utf-8"),
        )
    }
    assert rules | found_in_code <= shown
