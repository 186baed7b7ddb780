"""`clientpress init`: a new project, with all that its commands need."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import InputError, Report
from .console import Console
from .exits import DIFFERENT, DONE, WRONG


@dataclass(frozen=True, slots=True)
class Start:
    """One call of the command: where to, and what is said of the project."""

    console: Console
    folder: Path
    package: str | None
    title: str | None

    def do(self) -> int:
        """Write the files of the project, or none."""
        from ..output import OutputError, create
        from ..pipeline import project
        from .messages import tell_refusal
        from .requirement import is_of_this_machine, requirement

        name = self.folder.resolve().name
        try:
            source = requirement()
            files = project(name, self.package, self.title, source, Report())
        except InputError as error:
            fault = error.report.errors[0]
            hint = fault.hint or "say it with --package NAME or --title TITLE"
            self.console.error(f"no project can be made: {fault.message}", hint)
            return WRONG
        try:
            create(files, self.folder)
        except OutputError as error:
            tell_refusal(self.console, error)
            return DIFFERENT
        for path in files:
            self.console.result(f"written {self.folder / path}", "green")
        if is_of_this_machine(source):
            self.console.say(
                f"note: the Makefile installs {source}, which only this machine has; "
                "for others, set CLIENTPRESS_FROM in it",
                "yellow",
            )
        steps = "" if self.folder.resolve() == Path.cwd() else f"cd {self.folder}; "
        self.console.say(f"next: {steps}make generate", "cyan")
        return DONE
