"""Makes the client of one document and looks at it, in a process of its own.

The package gets a name that no other has, so that those of many documents can be
imported and type-checked by one process.
"""

from __future__ import annotations

import os
import re
import signal
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from generator.diagnostics import Fault, InputError, Report, Severity, format_report
from generator.ir import read_api
from generator.load import Terms, load_document
from generator.render import plan, render
from generator.validate import validate

from ..black_style import as_black
from .documents import Document

SECONDS = 120
"""After this long a document hangs."""


@dataclass(slots=True)
class Result:
    """What came of a document.

    `outcome` is `client`, `refused` (an error of the document, told) or `crash`.
    `checks` are those that looked at the client, `failures` those that did not pass,
    each with a reason.
    """

    document: Document
    outcome: str = "crash"
    permissive: bool = False
    seconds: float = 0.0
    digest: str = ""
    files: int = 0
    code: str = ""
    told: str = ""
    checks: tuple[str, ...] = ()
    failures: dict[str, str] = field(default_factory=dict[str, str])


def make(document: Document, target: Path, permissive: bool, full: bool) -> Result:
    """Generate; where there is a client, write it below `target` and look at it."""
    result = Result(document, permissive=permissive)
    started = time.monotonic()
    report = Report()
    try:
        with _limit(SECONDS):
            files = generate(document, report, permissive)
        result.outcome = "client"
    except InputError as refused:
        result.outcome = "refused"
        _refusal(result, refused.report)
        return result
    except BaseException as error:  # whatever it is, it is a fault of ours
        result.code = f"{type(error).__name__}: {str(error)[:200]}"
        result.told = traceback.format_exc()
        return result
    finally:
        result.seconds = time.monotonic() - started
    result.files = len(files)
    result.digest = _digest(files)
    result.told = " ".join(sorted({fault.code for fault in report.faults}))
    if full:
        _compiles(result, files)
    if str(target) != os.devnull:
        _write(files, target / document.slug)
    return result


def generate(document: Document, report: Report, permissive: bool) -> dict[str, str]:
    """Return the files of a document's client, with a package of its own name."""
    loaded = load_document(document.path, report, Terms(permissive=permissive))
    report.gate()
    validate(loaded, report)
    report.gate()
    api = read_api(loaded, report)
    report.gate()
    api = replace(api, settings=replace(api.settings, package=document.slug))
    planned = plan(api, report)
    report.gate()
    return render(planned)


def _refusal(result: Result, report: Report) -> None:
    """Note why a document is refused; an error without a line is a failure."""
    errors = report.errors
    result.code = " ".join(sorted({fault.code for fault in errors}))
    told = format_report(Report(errors[:3], report.places))
    result.told = told.splitlines()[0] if told else "no error is told"
    if not errors or not all(_has_line(fault, report) for fault in errors):
        result.failures["line"] = result.told


def _has_line(fault: Fault, report: Report) -> bool:
    """Return whether the place of a fault is known."""
    assert fault.severity is Severity.ERROR
    if fault.position is not None or fault.code in ("unreadable-file", "too-large"):
        return True
    return report.places is not None and (
        report.places.position(fault.at, fault.part) is not None
    )


def _compiles(result: Result, files: dict[str, str]) -> None:
    """Note whether every module is Python, and laid out as black would."""
    for path, text in files.items():
        if not path.endswith(".py"):
            continue
        try:
            compile(text, path, "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            result.failures["compile"] = f"{path}: {error}"
            continue
        # What is copied is looked at with the project itself.
        copied = "/_runtime/" in path or path.startswith("tests/support/")
        if not copied and as_black(text) != text:
            result.failures["black"] = path


def _write(files: dict[str, str], target: Path) -> None:
    for path, text in files.items():
        place = target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")


def _digest(files: dict[str, str]) -> str:
    """Return a hash over all paths and texts."""
    made = sha256()
    for path, text in files.items():
        made.update(f"{path}\0{text}\0".encode("utf-8", "surrogatepass"))
    return made.hexdigest()


@contextmanager
def _limit(seconds: int) -> Iterator[None]:
    """Raise TimeoutError where the block takes longer."""

    def ring(*_: object) -> None:
        raise TimeoutError(f"no answer within {seconds} s")

    signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def short(text: str, length: int = 160) -> str:
    """Return a text in one line, cut to a length."""
    line = re.sub(r"\s+", " ", text).strip()
    return line if len(line) <= length else f"{line[: length - 1]}…"
