"""What a rule is: a function from what the walk found to faults, with what it is about.

    @error("an operationId is used twice")
    def duplicate_operation_id(index: Index) -> Iterator[Fault]: ...

The name of the function is the code of its faults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from ..diagnostics import Fault, Severity
from .walk import Index

Check: TypeAlias = Callable[[Index], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, how bad its faults are, what they say, and what finds them.

    `summary` is what is wrong, in one line, without a full stop.
    """

    code: str
    severity: Severity
    summary: str
    check: Check


def error(summary: str) -> Callable[[Check], Rule]:
    """Make a rule whose faults stop a run: the document is wrong."""
    return _maker(Severity.ERROR, summary)


def warning(summary: str) -> Callable[[Check], Rule]:
    """Make a rule whose faults are told: allowed, but somebody will be surprised."""
    return _maker(Severity.WARNING, summary)


def _maker(severity: Severity, summary: str) -> Callable[[Check], Rule]:
    def made(check: Check) -> Rule:
        code = check.__name__.replace("_", "-")
        return Rule(code, severity, summary, check)

    return made
