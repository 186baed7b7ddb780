"""What people are told of a document: its faults, and how many there are."""

from __future__ import annotations

from ..diagnostics import Report
from .console import Console


def count(number: int, noun: str) -> str:
    """Return a number with its noun: "1 file", "1,204 files"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def tell_faults(console: Console, spec: str, report: Report, outcome: str) -> None:
    """Tell all faults, and in a last line how many there are."""
    if not report.faults:
        return
    from ..diagnostics.text import format_report

    faults = [fault.severity.value for fault in dict.fromkeys(report.faults)]
    counts = [
        count(faults.count(severity), severity)
        for severity in ("error", "warning")
        if severity in faults
    ]
    console.tell(format_report(report, color=console.color_err))
    line = f"{spec}: {', '.join(counts)}"
    console.say(f"{line}; {outcome}" if outcome else line, "bold")
