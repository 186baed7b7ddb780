"""From a document to the files of its client: phase by phase, a gate after each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from .diagnostics import Fault, Location, Report, Severity
from .load.terms import OWN as OWN
from .load.terms import Terms as Terms

if TYPE_CHECKING:
    from .hand import KeptEdit, Texts
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


@dataclass(frozen=True, slots=True)
class Given:
    """The files that a document gives, before edits by hand are put back.

    `most_kept` is how many lines may be edited so; None where the document sets none.
    """

    files: dict[str, str]
    document: str
    most_kept: int | None
    texts: Texts


def project(
    name: str, package: str | None, title: str | None, requirement: str, report: Report
) -> dict[str, str]:
    """Return the files of a new project in a folder of this name; write nothing.

    Raises InputError where its client could not be made: a name may not do.
    """
    from tempfile import TemporaryDirectory

    from .render.project import SPEC, render_project

    files = render_project(name, package, title, requirement)
    with TemporaryDirectory(prefix="clientpress-") as folder:
        spec = Path(folder) / "openapi.yaml"
        spec.write_text(files[SPEC], "utf-8", newline="\n")
        read(spec, report)
    return files


def files_read(report: Report) -> list[Path]:
    """Return the files of this machine that a run has read of its document so far."""
    from .hand import Texts
    from .load.document import Document

    places = report.places
    if isinstance(places, Texts):
        places = places.inner
    if not isinstance(places, Document):
        return []
    return [source.path for source in places.sources if not source.address]


def generate(
    spec: Path,
    report: Report,
    progress: Progress = _unseen,
    terms: Terms = OWN,
    beside: Path | None = None,
) -> dict[str, str]:
    """Return the files of a client by their paths, and write nothing.

    `beside` is the folder of the client: `custom/` of the package, kept edits and the
    names of the last run are inputs, as the document is. Raises InputError where one
    of them has errors. What is allowed and surprising in the document is only counted;
    what surprises in its client is told.
    """
    given = give(spec, report, progress, terms, beside)
    if beside is None:
        return given.files
    from .hand import read_kept

    kept = read_kept(beside, report, given.texts)
    report.gate()
    return keep(given, kept, beside, report)


def give(
    spec: Path,
    report: Report,
    progress: Progress = _unseen,
    terms: Terms = OWN,
    beside: Path | None = None,
) -> Given:
    """Return what `generate` does, without the edits that are kept."""
    from .hand import NO_NAMES, Texts, find_strays, read_custom, read_names
    from .ir import read_api
    from .render import plan, render

    document = read(spec, report, progress, terms, counts_warnings=True)
    progress("Planning")
    api = read_api(document, report)
    report.gate()
    report.places = texts = Texts(report.places)
    custom, names = None, NO_NAMES
    if beside is not None:
        find_strays(beside, api.settings.package, report, texts)
        custom = read_custom(beside / api.settings.package / "custom", report, texts)
        names = read_names(beside, report, texts)
        report.gate()
    planned = plan(api, report, custom, names)
    report.gate()
    progress("Rendering")
    return Given(render(planned), document.name, api.settings.most_kept, texts)


def keep(
    given: Given, kept: Iterable[KeptEdit], beside: Path, report: Report
) -> dict[str, str]:
    """Return the files of a client with edits put back. Raises InputError."""
    from .hand import kept_lines, put_back

    files = put_back(given.files, kept, beside, report, given.texts)
    lines = sum(kept_lines(files.items()).values())
    if given.most_kept is not None and lines > given.most_kept:
        at = Location(given.document, "/x-clientpress/kept-lines")
        message = f"{lines} lines are edited by hand and kept; {given.most_kept} may be"
        hint = "clientpress keep --drop FILE takes an edit back; or raise the number"
        report.add(Fault("kept-lines", message, at, hint=hint))
    report.gate()
    return files
