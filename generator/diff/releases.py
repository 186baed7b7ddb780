"""The last release of a client, and whether its next version says what changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import InputError, Report
from ..ir.settings_reader import EXTENSION
from ..load.stores import GIT
from ..load.terms import OWN, Terms
from .change import Level
from .compare import Comparison, compare
from .revisions import NoDocument, ask, at_revision
from .side import read_side
from .versions import says

_TAGS = ("--match=v[0-9]*.[0-9]*.[0-9]*", "--match=[0-9]*.[0-9]*.[0-9]*")


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Breaking changes since a release, of which the version says nothing."""

    tag: str
    found: Comparison

    @property
    def message(self) -> str:
        """Return what is wrong."""
        number = sum(each.level is Level.MAJOR for each in self.found.changes)
        breaks = "1 breaking change" if number == 1 else f"{number:,} breaking changes"
        version = self.found.new.api.settings.version
        return f"the version {version} says nothing of {breaks} since {self.tag}"

    @property
    def hint(self) -> str:
        """Return what to do."""
        return (
            f"set the version to {self.found.next_version}; "
            f"clientpress diff {self.tag} shows what changed"
        )

    def place(self) -> tuple[str, int, int]:
        """Return the file, line and column of the version."""
        side = self.found.new
        root = side.document.root.at
        at = root.child(EXTENSION).child("version")
        if side.document.node(at) is None:
            at = side.place(root.child("info"), "version")
        position = side.document.position(at, "value")
        if position is None:
            return at.source, 1, 1
        return at.source, position.line, position.column


def unsaid(spec: Path, terms: Terms = OWN) -> Unsaid | None:
    """Return what the version of a document should say of the changes since the last
    release; None where it does, or where there is no git, no tag, no document there.
    """
    if str(spec) == "-" or str(spec).startswith(GIT):
        return None
    folder = spec.resolve().parent
    tag = ask("describe", "--tags", "--abbrev=0", *_TAGS, "HEAD", folder=folder)
    if tag is None or ask("diff", "--name-only", tag, "--", ".", folder=folder) is None:
        return None
    try:
        old = read_side(at_revision(tag, str(spec), folder), Report(), terms)
        new = read_side(spec, Report(), terms, old.kept)
    except (InputError, NoDocument):
        return None
    found = compare(old, new)
    version = new.api.settings.version
    if found.level is not Level.MAJOR or says(found.version, version, found.level):
        return None
    return Unsaid(tag, found)
