"""From a document to the files of its client: phase by phase, a gate after each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from .diagnostics import Report, Severity
from .load.terms import OWN as OWN
from .load.terms import Terms as Terms

if TYPE_CHECKING:
    from .load.document import Document

Progress: TypeAlias = Callable[[str], object]
"""Called as each phase begins, with what it does ("Reading")."""


def _unseen(_: str) -> None:
    """Tell nobody how far a run is."""


def read(
    spec: Path,
    report: Report,
    progress: Progress = _unseen,
    terms: Terms = OWN,
    *,
    counts_warnings: bool = False,
) -> Document:
    """Load and check a document.

    Raises InputError where it has errors; the report then tells all that are known.
    The warnings of the checks may be counted only, for who asked for something else.
    What is tolerated is told: nobody may think that the document is right.
    """
    progress("Reading")
    from .load import load_document
    from .validate import RULES, validate

    document = load_document(spec, report, terms)
    if not document.is_usable:
        report.gate()
    progress("Checking")
    validate(document, report)
    if counts_warnings:
        advice = {rule.code for rule in RULES if rule.severity is Severity.WARNING}
        report.put_warnings_aside(advice if terms.permissive else None)
    report.gate()
    return document


def generate(
    spec: Path, report: Report, progress: Progress = _unseen, terms: Terms = OWN
) -> dict[str, str]:
    """Return the files of a client by their paths, and write nothing.

    Raises InputError where the document has errors. What is allowed and surprising in
    the document is only counted; what surprises in its client is told.
    """
    from .ir import read_api
    from .render import plan, render

    document = read(spec, report, progress, terms, counts_warnings=True)
    progress("Planning")
    api = read_api(document, report)
    report.gate()
    pages = plan(api, report)
    report.gate()
    progress("Rendering")
    return render(pages)
