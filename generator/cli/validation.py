"""`clientpress validate`: one document or many, told to people or to programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..diagnostics import Fault, InputError, Location, Report
from ..pipeline import OWN, Terms
from .console import Console
from .exits import DIFFERENT, DONE, WRONG
from .inputs import reading_fault, shown
from .telling import count, tell_faults

if TYPE_CHECKING:
    from ..formats import FormatName, Result
    from ..guide import Entry

FormatChoice: TypeAlias = "Literal['text'] | FormatName"
_UNREADABLE = "unreadable-file"


@dataclass(frozen=True, slots=True)
class _Checked:
    """What is left of a document that was looked at: `told` is what is written."""

    errors: int
    warnings: int
    is_readable: bool
    told: Result | str


@dataclass(frozen=True, slots=True)
class Validation:
    """One run over some documents."""

    console: Console
    specs: Sequence[Path]
    format: FormatChoice = "text"
    strict: bool = False
    file: Path | None = None
    terms: Terms = OWN

    def run(self) -> int:
        """Check every document, tell what is wrong, and return the exit code."""
        done = [self._check(spec) for spec in self.specs]
        if len(done) > 1:
            self._sum_up(done)
        codes = [self._code(checked) for checked in done]
        if self.format != "text" or self.file is not None:
            codes.append(self._write(self._text(done)))
        return max(codes, default=DONE)

    @property
    def _speaks(self) -> bool:
        """Whether people are told: where programs get a file, people still read."""
        return self.format == "text" or self.file is not None

    def _check(self, spec: Path) -> _Checked:
        """Check one document; people are told at once."""
        report = Report()
        if reason := reading_fault(spec):
            hint = "name the document: clientpress validate SPEC"
            if self._speaks:
                self.console.error(reason, hint)
            at = Location(shown(spec), "")
            report.add(Fault(_UNREADABLE, reason, at, hint=hint))
            return self._checked(spec, report)
        from ..pipeline import read

        try:
            with self.console.status(shown(spec)) as doing:
                read(spec, report, doing, self.terms)
        except InputError as error:
            report = error.report
        if self._speaks:
            self._tell(spec, report)
        return self._checked(spec, report)

    def _tell(self, spec: Path, report: Report) -> None:
        """Tell people what is wrong with one document."""
        only_warnings = bool(report.faults) and not report.errors
        outcome = "--strict lets none pass" if self.strict and only_warnings else ""
        tell_faults(self.console, shown(spec), report, outcome)
        if not report.faults:
            self.console.say(f"{shown(spec)}: no faults")

    def _checked(self, spec: Path, report: Report) -> _Checked:
        """Return what is kept of a document, so that its text need not be."""
        is_readable = not any(map(_is_unreadable, report.faults))
        told: Result | str = ""
        if self.format != "text":
            from ..formats import result_of

            told = result_of(shown(spec), report, is_readable)
        elif self.file is not None:
            from ..diagnostics import format_report

            told = format_report(report)
        return _Checked(len(report.errors), len(report.warnings), is_readable, told)

    def _code(self, checked: _Checked) -> int:
        """Return the exit code of one document."""
        if not checked.is_readable:
            return WRONG
        if checked.errors or (self.strict and checked.warnings):
            return DIFFERENT
        return DONE

    def _sum_up(self, done: Sequence[_Checked]) -> None:
        """Say in one line what is wrong with all documents together."""
        words = [
            count(sum(checked.errors for checked in done), "error"),
            count(sum(checked.warnings for checked in done), "warning"),
        ]
        if unread := sum(not checked.is_readable for checked in done):
            words.append(f"{unread:,} could not be read")
        self.console.say(f"{len(done):,} documents: {', '.join(words)}", "bold")

    def _text(self, done: Sequence[_Checked]) -> str:
        """Return the results in the form that was asked for."""
        if self.format == "text":
            return "".join(str(checked.told) for checked in done)
        from ..formats import Tool, written
        from .version import version

        results = [
            checked.told for checked in done if not isinstance(checked.told, str)
        ]
        return written(self.format, results, Tool("clientpress", version()), _rules)

    def _write(self, text: str) -> int:
        """Write what programs read, to standard output or a file."""
        if self.file is None:
            self.console.write(text)
            return DONE
        try:
            self.file.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            self.console.error(f"{self.file} cannot be written: {error.strerror}")
            return WRONG
        return DONE


def _rules() -> Sequence[Entry]:
    """Return what is known of the rules."""
    from ..guide import entries

    return entries()


def _is_unreadable(fault: Fault) -> bool:
    """Return whether a fault says that the document itself cannot be read.

    That of a file it refers to has the place of the reference beside it.
    """
    return fault.code == _UNREADABLE and not fault.related
