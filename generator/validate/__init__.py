"""Checks a document and tells every fault with its place.

What is checked, and with what: `structure` holds the document against the standard's
own schemas (see `standard`), the other rules say what those cannot. The walk goes over
the document once; rules look at what it found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..diagnostics import Fault, Location, Related, Report, Severity
from ..load import Document
from .exceptions import written
from .levels import Levels
from .ranges import mistyped_enum_value
from .rule import Rule
from .rules import RULES
from .settings import unneeded_exception
from .standins import look_around, mend
from .tolerance import tolerated
from .unused import unused_component, unused_tag
from .walk import Index
from .whole import is_all_known

__all__ = ["RULES", "Rule", "validate"]

OF_THE_WHOLE = (unused_component, unused_tag, unneeded_exception)
"""Rules that keep quiet where something could not be read or refers to nothing: what a
misspelt reference was meant for only seems to be used nowhere."""


def validate(document: Document, report: Report) -> None:
    """Check a loaded document and add what is wrong with it to the report.

    One cause is one fault: where reading found something wrong, or the structure is,
    other rules keep quiet. On permissive terms an error that leaves every operation
    understood is a warning. What later phases add to the report is as bad as the
    document says, too.
    """
    if not document.is_usable:
        return
    index = _index(document)
    report.judge = index.levels.judge
    index.wrong = _by_place(report.faults)
    is_whole = not index.wrong
    for rule in RULES:
        severity = index.levels.of(rule)
        if severity is None:
            continue
        if rule in OF_THE_WHOLE and not (is_whole and is_all_known(index)):
            continue
        told = [
            replace(_with_origin(index, fault), severity=severity)
            for fault in dict.fromkeys(rule.check(index))
            if not index.levels.exceptions.cover(fault.code, fault.at)
            and not _is_hidden(fault, index.wrong)
        ]
        lenient = [tolerated(fault, rule, index) for fault in told]
        report.extend(lenient if document.terms.permissive else told)
        report.tolerable += sum(a is not b for a, b in zip(told, lenient, strict=True))
        if rule is mistyped_enum_value:
            index.levels.mistyped = {_above(fault.at) for fault in told}
        if severity is Severity.ERROR:
            for fault in told:
                index.wrong.setdefault(fault.at, fault)
    if document.terms.permissive and not report.errors:
        mend(index)


def _with_origin(index: Index, fault: Fault) -> Fault:
    """Return a fault in another file with the reference that led there."""
    origin = index.origin(fault.at)
    if origin is None:
        return fault
    seen = Related(origin, "referenced from here")
    return replace(fault, related=(*fault.related, seen))


def _index(document: Document) -> Index:
    """Return what stands in a document, and how bad faults are in it."""
    index = Index(document)
    index.walk()
    look_around(index)
    index.levels = Levels(RULES)
    index.levels.read_rules(document.root)
    index.levels.read_exceptions(written(index))
    return index


def _by_place(faults: Iterable[Fault]) -> dict[Location, Fault]:
    """Return faults by their places; those of a whole file have none."""
    return {fault.at: fault for fault in faults if fault.at.pointer}


def _is_hidden(fault: Fault, wrong: dict[Location, Fault]) -> bool:
    """Return whether another fault stands at the same place or above it.

    One at a key is about the key itself: an unknown member, or one that its object
    lacks. It says nothing of what stands in the object.
    """
    at = fault.at
    while wrong:
        above = wrong.get(at)
        if above is not None and (at == fault.at or above.part == "value"):
            return True
        if not at.pointer:
            return False
        at = Location(at.source, at.pointer.rpartition("/")[0])
    return False


def _above(at: Location) -> Location:
    """Return the place of what holds a value."""
    return Location(at.source, at.pointer.rpartition("/")[0])
