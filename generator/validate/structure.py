"""The rule `structure`: whether a document has the form that the standard gives it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..diagnostics import Fault, Location
from .engine import problems
from .kinds import Kind
from .phrases import Finding, findings
from .standard import standard, validator
from .walk import Found, Index

MOST = 2000
"""Errors of the engine that are looked at; the rest waits until these are mended."""


def structure(index: Index) -> Iterator[Fault]:
    """Yield what is wrong with the form of the document.

    The root is checked as a whole; so is everything that references find elsewhere.
    """
    root = index.document.root
    for found in (Found(Kind.OPENAPI, root.value, root.at), *index.elsewhere):
        yield from _check(index, found)


def _check(index: Index, found: Found) -> Iterator[Fault]:
    """Yield what is wrong with one object and all that stands in it."""
    version = index.document.version
    dialect = index.document.root.text("jsonSchemaDialect")
    engine = validator(version, found.kind, dialect)
    if engine.is_valid(found.value):
        return
    errors = list(islice(engine.iter_errors(found.value), MOST))
    listed = list(problems(errors, found.value))
    for finding in findings(listed, found.value, standard(version, dialect)):
        yield _fault(finding, found.at)


def _fault(finding: Finding, at: Location) -> Fault:
    """Return the fault of a finding in the object at a place."""
    for token in finding.path:
        at = at.child(token)
    part = finding.part if finding.path or at.pointer else "value"
    return Fault("structure", finding.message, at, part, hint=finding.hint)
