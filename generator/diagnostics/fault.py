"""What can be wrong with an input, and the collection that phases fill."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from enum import Enum

from .location import Location, Part, Places, Position


class Severity(Enum):
    """How bad a fault is: an error stops the run at a gate, a warning is told."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place of a fault, and what stands there (`first used here`)."""

    at: Location
    label: str
    part: Part = "value"
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: a stable code, one sentence, a place, perhaps a hint.

    `position` is given only where no pointer can name the token (a syntax error, a
    duplicate key); elsewhere the place is found from `at` and `part` when the fault is
    shown.
    """

    code: str
    message: str
    at: Location
    part: Part = "value"
    severity: Severity = Severity.ERROR
    hint: str | None = None
    related: tuple[Related, ...] = ()
    position: Position | None = None


@dataclass(slots=True)
class Report:
    """All faults of a run. Phases add to it; `gate` ends the run at an error.

    `judge` says how bad a fault is in this document, None where it is allowed. `aside`
    are warnings that this run only counts, and `tolerable` says how many of the errors
    would be warnings on permissive terms.
    """

    faults: list[Fault] = field(default_factory=list[Fault])
    places: Places | None = None
    judge: Callable[[Fault], Fault | None] | None = None
    aside: list[Fault] = field(default_factory=list[Fault])
    tolerable: int = 0

    def add(self, fault: Fault) -> None:
        """Take up one fault."""
        judged = fault if self.judge is None else self.judge(fault)
        if judged is not None:
            self.faults.append(judged)

    def extend(self, faults: Iterable[Fault]) -> None:
        """Take up several faults."""
        for fault in faults:
            self.add(fault)

    def put_warnings_aside(self, codes: Collection[str] | None = None) -> None:
        """Keep the warnings so far, those of some codes or all, for another command."""
        kept: list[Fault] = []
        for fault in self.faults:
            is_meant = codes is None or fault.code in codes
            is_warning = fault.severity is Severity.WARNING
            (self.aside if is_meant and is_warning else kept).append(fault)
        self.faults = kept

    @property
    def errors(self) -> list[Fault]:
        """The faults that stop a run."""
        return [fault for fault in self.faults if fault.severity is Severity.ERROR]

    @property
    def warnings(self) -> list[Fault]:
        """The faults that are only told."""
        return [fault for fault in self.faults if fault.severity is Severity.WARNING]

    def gate(self) -> None:
        """Raise InputError when the report holds an error."""
        if any(fault.severity is Severity.ERROR for fault in self.faults):
            raise InputError(self)


class InputError(Exception):
    """The input cannot be used; `report` tells every reason that is known."""

    def __init__(self, report: Report) -> None:
        super().__init__(f"{len(report.errors)} errors in the input")
        self.report = report
