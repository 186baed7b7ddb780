"""Checks a document and tells every fault with its place.

What is checked, and with what: `structure` holds the document against the standard's
own schemas (see `standard`), the other rules say what those cannot. The walk goes over
the document once; rules look at what it found.
"""

from __future__ import annotations

from ..diagnostics import Fault, Report
from ..load import Document
from .rules import RULES
from .walk import Index

__all__ = ["RULES", "validate"]


def validate(document: Document, report: Report) -> None:
    """Check a loaded document and add what is wrong with it to the report.

    One cause is one fault: where the structure is wrong, other rules keep quiet.
    """
    if report.errors or not document.root.is_map:
        return
    index = Index(document)
    index.walk()
    structural: dict[str, dict[str, Fault]] = {}
    for rule in RULES:
        for fault in rule(index):
            if fault.code == "structure":
                known = structural.setdefault(fault.at.source, {})
                known.setdefault(fault.at.pointer, fault)
            elif _is_hidden(fault, structural.get(fault.at.source, {})):
                continue
            report.add(fault)


def _is_hidden(fault: Fault, structural: dict[str, Fault]) -> bool:
    """Return whether a fault of structure stands at the same place or above it.

    One at a key is about the key itself: an unknown member, or one that its object
    lacks. It says nothing of what stands in the object.
    """
    pointer = fault.at.pointer
    while structural:
        above = structural.get(pointer)
        if above is not None and (pointer == fault.at.pointer or above.part == "value"):
            return True
        if not pointer:
            return False
        pointer = pointer.rpartition("/")[0]
    return False
