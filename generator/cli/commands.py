"""What each command does, as thin as it can be over the pipeline and the output."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import InputError, Report
from .console import Console

DONE, DIFFERENT, WRONG = 0, 1, 2
"""Exit codes: done; not written, different or with errors; nothing usable to read."""


@dataclass(frozen=True, slots=True)
class Run:
    """One call of a command: where it reads, where it writes, where it speaks."""

    console: Console
    spec: Path
    output: Path = Path()
    force: bool = False

    def generate(self) -> int:
        """Validate, render, write; say what was written, changed and removed."""
        files = self._render("nothing was written")
        if files is None:
            return WRONG
        from ..output import OutputError, write
        from .messages import tell_changes, tell_refusal

        try:
            with self.console.status(str(self.output)) as doing:
                doing("Writing")
                changes = write(files, self.output, force=self.force)
        except OutputError as error:
            tell_refusal(self.console, error)
            return DIFFERENT
        tell_changes(self.console, changes, self.output)
        return DONE

    def check(self) -> int:
        """Render in memory, compare, print a diff."""
        files = self._render(f"{self.output} was not compared")
        if files is None:
            return WRONG
        from ..output import OutputError, compare
        from .messages import tell_differences, tell_refusal

        try:
            with self.console.status(str(self.output)) as doing:
                doing("Comparing")
                differences = compare(files, self.output)
        except OutputError as error:
            tell_refusal(self.console, error)
            return WRONG
        if not differences:
            self.console.say(f"{self.output} is what {self.spec} says")
            return DONE
        tell_differences(self.console, differences, self.output, self.spec)
        return DIFFERENT

    def validate(self) -> int:
        """Tell every fault of the spec."""
        from ..pipeline import read

        report = Report()
        try:
            with self.console.status(str(self.spec)) as doing:
                read(self.spec, report, doing)
        except InputError as error:
            report = error.report
        self._tell_faults(report, "")
        if not report.faults:
            self.console.say(f"{self.spec}: no faults")
        return DIFFERENT if report.errors else DONE

    def _render(self, unless: str) -> dict[str, str] | None:
        """Return the files of the client; None, and the faults told, where none."""
        from ..pipeline import generate

        report = Report()
        try:
            with self.console.status(str(self.spec)) as doing:
                files = generate(self.spec, report, doing)
        except InputError as error:
            self._tell_faults(error.report, unless)
            self._count_warnings(error.report)
            return None
        self._tell_faults(report, "")
        self._count_warnings(report)
        return files

    def _count_warnings(self, report: Report) -> None:
        """Say in one line that there are warnings, and what shows them."""
        if report.aside:
            from shlex import quote

            from .messages import count

            found = count(len(set(report.aside)), "warning")
            command = f"clientpress validate {quote(str(self.spec))}"
            self.console.say(f"{self.spec}: {found}; see them with: {command}")

    def _tell_faults(self, report: Report, outcome: str) -> None:
        """Tell all faults, and in a last line how many there are."""
        if not report.faults:
            return
        from ..diagnostics.text import format_report, sorted_faults
        from .messages import count

        faults = [fault.severity.value for fault, _ in sorted_faults(report)]
        counts = [
            count(faults.count(severity), severity)
            for severity in ("error", "warning")
            if severity in faults
        ]
        self.console.tell(format_report(report, color=self.console.color_err))
        line = f"{self.spec}: {', '.join(counts)}"
        self.console.say(f"{line}; {outcome}" if outcome else line, "bold")


def reading_fault(spec: Path) -> str | None:
    """Return why there is nothing to read at a path, or None."""
    if spec.is_dir():
        return f"{spec} is a folder, not an OpenAPI document"
    if not spec.exists():
        return f"there is no {spec}"
    if not os.access(spec, os.R_OK):
        return f"no permission to read {spec}"
    return None
