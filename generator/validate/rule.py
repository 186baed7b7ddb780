"""What a rule is: a function from what the walk found to faults, with what it is about.

    @error("an operationId is used twice")
    def duplicate_operation_id(index: Index) -> Iterator[Fault]: ...

The name of the function is the code of its faults, and the decorator says how bad they
are: a rule need not say it of each fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ..diagnostics import Fault, Severity

if TYPE_CHECKING:
    from .walk import Index

Check: TypeAlias = Callable[["Index"], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, how bad its faults are, what they say, and what finds them.

    `summary` is what is wrong, in one line, without a full stop. A document may set the
    level of a rule and make exceptions to it, unless it `is_fixed`. `permissive` tells
    that a client can be made all the same, as `tolerance` has it.
    """

    code: str
    severity: Severity
    summary: str
    check: Check
    is_fixed: bool = False
    permissive: bool = False


def error(
    summary: str, *, lowerable: bool = False, permissive: bool = False
) -> Callable[[Check], Rule]:
    """Make a rule whose faults stop a run: the document is wrong.

    Where a right client can be made all the same, the rule is `lowerable`: a document
    may have it as a warning, or off, and says why.
    """
    return _maker(
        Severity.ERROR, summary, is_fixed=not lowerable, permissive=permissive
    )


def warning(summary: str) -> Callable[[Check], Rule]:
    """Make a rule whose faults are told: allowed, but somebody will be surprised."""
    return _maker(Severity.WARNING, summary, is_fixed=False)


def _maker(
    severity: Severity, summary: str, *, is_fixed: bool, permissive: bool = False
) -> Callable[[Check], Rule]:
    def made(check: Check) -> Rule:
        code = check.__name__.replace("_", "-")
        return Rule(code, severity, summary, check, is_fixed, permissive)

    return made
