"""`clientpress diff`: what changed in a document, and what that means in Python."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from ..diagnostics import InputError, Report
from ..diff import Comparison, Level, Side, compare, read_side
from ..diff.revisions import NoDocument, find_documents
from ..hand import NO_NAMES, KeptNames, Texts, read_names
from ..pipeline import OWN, Terms
from .console import Console
from .exits import DIFFERENT, DONE, WRONG
from .inputs import reading_fault, shown
from .telling import tell_faults

DiffFormat: TypeAlias = Literal["text", "json", "markdown", "github"]
_COLORS = {Level.MAJOR: "red", Level.MINOR: "yellow", Level.PATCH: "green"}


@dataclass(frozen=True, slots=True)
class Comparing:
    """One comparison: what to read, in which form to tell, when to fail."""

    console: Console
    old: str | None
    new: str | None
    spec: str
    format: DiffFormat = "text"
    fail_on: Literal["major", "minor"] | None = None
    terms: Terms = OWN
    client: Path | None = None
    """The client's folder."""
    changelog: bool = False
    """Whether its changelog is to be written."""

    def run(self) -> int:
        """Compare, tell, and return the exit code."""
        found = self.compare()
        if found is None:
            return WRONG
        self._tell(found)
        if self.changelog and self.client and not self._write(found, self.client):
            return WRONG
        if self.fail_on is None or found.level < Level[self.fail_on.upper()]:
            return DONE
        return DIFFERENT

    def compare(self) -> Comparison | None:
        """Return the comparison; None, and what is wrong told, where there is none."""
        try:
            documents = find_documents(self.old, self.new, self.spec)
        except NoDocument as error:
            self.console.error(str(error), error.hint)
            return None
        # As when a client is made again, nothing has another name but for a reason.
        kept = self._kept()
        old = self._read(documents.old, kept)
        new = self._read(documents.new, old.kept.over(kept) if old else kept)
        if old is None or new is None:
            return None
        with self.console.status(shown(documents.new)) as doing:
            doing("Comparing")
            return compare(old, new)

    def _kept(self) -> KeptNames:
        """Return the names of the client that is in use, if it is of the document."""
        if self.new is not None or self.client is None:
            return NO_NAMES
        return read_names(self.client, Report(), Texts(None))

    def _read(self, spec: Path, kept: KeptNames) -> Side | None:
        if fault := reading_fault(spec):
            self.console.error(fault, "name two documents: clientpress diff OLD NEW")
            return None
        report = Report()
        try:
            with self.console.status(shown(spec)) as doing:
                doing("Reading")
                return read_side(spec, report, self.terms, kept)
        except InputError as error:
            tell_faults(self.console, shown(spec), error.report, "nothing was compared")
            return None

    def _write(self, found: Comparison, folder: Path) -> bool:
        """Write the entry of the next version into the client's changelog."""
        from ..diff.changelog import FILE, with_entry

        file = folder / FILE
        if not folder.is_dir():
            hint = "generate the client first, or name its folder: --output DIR"
            self.console.error(f"there is no folder {folder}", hint)
            return False
        if found.level is Level.NONE:
            self.console.say(f"{file}: nothing to write")
            return True
        try:
            before = file.read_text("utf-8") if file.exists() else ""
            file.write_text(with_entry(before, found), encoding="utf-8", newline="\n")
        except (OSError, UnicodeDecodeError) as error:
            self.console.error(f"{file} cannot be written: {error}")
            return False
        self.console.say(f"{file}: has the changes of {found.next_version}")
        return True

    def _tell(self, found: Comparison) -> None:
        match self.format:
            case "text":
                from ..diff.text import entry, summary

                for each in found.changes:
                    if each.level is Level.NONE:
                        continue
                    for index, line in enumerate(entry(found, each)):
                        self.console.result(
                            line, "" if index else _COLORS.get(each.level, "")
                        )
                self.console.result(summary(found), "bold")
            case "json":
                from ..diff.forms import as_json

                self.console.write(as_json(found))
            case "markdown":
                from ..diff.forms import as_markdown

                self.console.write(as_markdown(found))
            case "github":
                from ..diff.forms import as_github

                self.console.write(as_github(found))
