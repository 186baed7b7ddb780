"""From a document to the files of its client, phase by phase, with a gate after each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .diagnostics import Report

if TYPE_CHECKING:
    from .load.document import Document


def read(spec: Path, report: Report) -> Document:
    """Load and check a document.

    Raises InputError where it has errors; the report then tells all that are known.
    """
    from .load import load_document
    from .validate import validate

    document = load_document(spec, report)
    report.gate()
    validate(document, report)
    report.gate()
    return document


def generate(spec: Path, report: Report) -> dict[str, str]:
    """Return the files of a client by their paths, and write nothing.

    Raises InputError where the document has errors.
    """
    from .ir import read_api
    from .render import plan, render

    api = read_api(read(spec, report), report)
    report.gate()
    pages = plan(api, report)
    report.gate()
    return render(pages)
