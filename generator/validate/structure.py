"""The rule `structure`: whether a document has the form that the standard gives it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..diagnostics import Fault, Location
from .engine import problems
from .findings import Context, findings
from .kinds import Kind, title
from .phrases import Finding
from .rule import error
from .standard import standard, validator
from .units import errors, errors_of
from .walk import Found, Index

MOST = 2000
"""Errors of the engine that are looked at; the rest waits until these are mended."""


@error(
    "the document does not have the form that the standard gives it", permissive=True
)
def structure(index: Index) -> Iterator[Fault]:
    """Yield what is wrong with the form of the document.

    The root is checked as a whole; so is everything that references find elsewhere.
    """
    root = index.document.root
    yield from _check(index, Found(Kind.OPENAPI, root.value, root.at))
    for found in index.elsewhere:
        # A reference to a reference: what the last one leads to is checked.
        if found.get("$ref") is None:
            yield from _check(index, found)


def _check(index: Index, found: Found) -> Iterator[Fault]:
    """Yield what is wrong with one object and all that stands in it."""
    version = index.document.version
    dialect = index.document.root.text("jsonSchemaDialect")
    engine = validator(version, found.kind, dialect)
    if engine.is_valid(found.value):
        return
    if found.kind is Kind.OPENAPI and isinstance(found.value, dict):
        made = errors(engine, found.value)
    else:
        made = errors_of(engine, found.value)
    listed = list(problems(islice(made, MOST), found.value))
    schema = standard(version, dialect)
    titles = _Titles(index, found.at)
    context = Context(found.value, schema, version, titles)
    for finding in findings(listed, context):
        if finding.path[-1:] != ("$schema",) or found.kind is not Kind.SCHEMA:
            yield _fault(finding, found.at)


class _Titles:
    """What the walk found at the places of a value: the right name for each object."""

    def __init__(self, index: Index, at: Location) -> None:
        self._index = index
        self._at = at

    def __call__(self, path: tuple[str, ...]) -> str | None:
        """Return the name of the object at a path, or None where none is known."""
        kind = self._index.kind_at(_below(self._at, path))
        return title(kind) if kind is not None else None


def _fault(finding: Finding, at: Location) -> Fault:
    """Return the fault of a finding in the object at a place."""
    at = _below(at, finding.path)
    part = finding.part if finding.path or at.pointer else "value"
    return Fault("structure", finding.message, at, part, hint=finding.hint)


def _below(at: Location, path: tuple[str, ...]) -> Location:
    """Return the location at the end of a path."""
    for token in path:
        at = at.child(token)
    return at
