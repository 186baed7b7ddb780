"""What each command does, as thin as it can be over the pipeline and the output."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ..diagnostics import InputError, Report
from ..pipeline import OWN, Terms
from .console import Console
from .exits import DIFFERENT, DONE, WRONG
from .inputs import shown
from .telling import count, tell_faults

if TYPE_CHECKING:
    from ..output.manifest import Inputs

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Run:
    """One call of a command: where it reads, where it writes, where it speaks."""

    console: Console
    spec: Path
    output: Path = Path()
    force: bool = False
    terms: Terms = OWN
    annotates: bool = False
    """Whether `check` also writes annotations for GitHub, alone on standard output."""

    def generate(self, report: Report | None = None) -> int:
        """Validate, render, write; say what was written, changed and removed.

        Who gives a report wants to know of the document: it is read in any case.
        """
        if report is None and self._is_current():
            return DONE
        report = report or Report()
        files = self._render("nothing was written", report)
        if files is None:
            return WRONG
        from ..output import OutputError, write
        from .messages import tell_changes, tell_kept, tell_refusal

        try:
            with self.console.status(str(self.output)) as doing:
                doing("Writing")
                inputs = self.inputs(files, report)
                changes = write(files, self.output, inputs, force=self.force)
        except OutputError as error:
            tell_refusal(self.console, error)
            return DIFFERENT
        tell_changes(self.console, changes, self.output)
        tell_kept(self.console, files)
        return DONE

    def check(self) -> int:
        """Render in memory, compare, print a diff."""
        report = Report()
        files = self._render(f"{self.output} was not compared", report)
        if files is None:
            return WRONG
        from ..output import OutputError, compare
        from .messages import tell_differences, tell_kept, tell_refusal

        try:
            with self.console.status(str(self.output)) as doing:
                doing("Comparing")
                inputs = self.inputs(files, report)
                differences = compare(files, self.output, inputs)
        except OutputError as error:
            tell_refusal(self.console, error)
            return WRONG
        if not differences:
            self.console.say(f"{self.output} is what {self.spec} says")
            tell_kept(self.console, files)
            return DONE
        tell_differences(
            self.console, differences, self.output, self.spec, self.annotates
        )
        if self.annotates:
            from .annotations import annotated

            spec = shown(self.spec)
            text = annotated(differences, self.output, spec, report.places)
            self.console.write(text)
        return DIFFERENT

    def inputs(self, files: dict[str, str], report: Report) -> Inputs | None:
        """Return what these files were made of; None where a run has something to tell
        of it each time, or something of others counts.
        """
        from ..hand import KEPT

        told = report.faults or report.aside or any(p.startswith(KEPT) for p in files)
        if told or self.terms != OWN:
            return None
        from ..inputs import inputs_of
        from ..pipeline import files_read

        return inputs_of(self.spec, files_read(report), self.output)

    def _is_current(self) -> bool:
        """Say that nothing has changed, where the manifest and all files say so."""
        from ..hand import KEPT

        # Edits that are kept are told by each run, and may have come from elsewhere.
        if self.force or self.terms != OWN or (self.output / KEPT).exists():
            return False
        from ..output.look import untouched

        found = untouched(self.output)
        if found is None:
            return False
        from ..inputs import are_same

        inputs, number = found
        if not are_same(inputs, self.spec, self.output):
            return False
        files = count(number, "file")
        self.console.result(f"{self.output}: nothing changed ({files})")
        return True

    def _render(self, unless: str, report: Report) -> dict[str, str] | None:
        """Return the files of the client; None, and the faults told, where none."""
        from ..pipeline import generate

        def make(doing: Callable[[str], object]) -> dict[str, str]:
            return generate(self.spec, report, doing, self.terms, self.output)

        files = self.told(make, unless, report)
        if files is None:
            self._tell_of_terms(report)
        return files

    def _tell_of_terms(self, report: Report) -> None:
        """Say that errors may be tolerated, where the document may be of others."""
        from .help import SPEC

        if self.terms.permissive or self.spec == Path(SPEC):
            return
        if report.tolerable == len(report.errors):
            self.console.say(
                f"{shown(self.spec)}: where it is not yours to mend,"
                " --permissive makes warnings of such errors"
            )

    def told(
        self, make: Callable[[Callable[[str], object]], T], unless: str, report: Report
    ) -> T | None:
        """Return what is made of the document; None, and the faults told, where it
        has errors.
        """
        try:
            with self.console.status(str(self.spec)) as doing:
                files = make(doing)
        except InputError as error:
            tell_faults(self.console, shown(self.spec), error.report, unless)
            if self.annotates:
                self._annotate(error.report)
            self._count_warnings(error.report)
            return None
        tell_faults(self.console, shown(self.spec), report, "")
        self._count_warnings(report)
        return files

    def _annotate(self, report: Report) -> None:
        """Write annotations for the faults of the spec."""
        from ..formats import Tool, result_of, written

        result = result_of(shown(self.spec), report)
        self.console.write(written("github", [result], Tool("clientpress", ""), list))

    def _count_warnings(self, report: Report) -> None:
        """Say in one line that there are warnings, and what shows them."""
        if report.aside:
            from shlex import quote

            spec = shown(self.spec)
            more = "more " if report.warnings else ""
            found = count(len(set(report.aside)), f"{more}warning")
            command = f"clientpress validate {quote(str(self.spec))}"
            self.console.say(f"{spec}: {found}; see them with: {command}")
