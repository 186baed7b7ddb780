"""Edits of generated files that are kept: read, merged into what a document gives.

Of each edit two files stand in `.clientpress/kept/`, checked in: `<path>.patch` says
what was edited, `<path>.base` what the document gave then. With both, an edit goes on
holding while the document changes around it: a merge of three texts puts it back.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Fault, Location, Position, Related, Report, Severity
from .merge import Conflict, merge
from .patch import (
    BrokenPatch,
    apply_patch,
    changed_lines,
    edited_lines,
    lines_of,
    make_patch,
)
from .texts import Texts

KEPT = ".clientpress/kept/"
_PATCH, _BASE = ".patch", ".base"


@dataclass(frozen=True, slots=True)
class KeptEdit:
    """An edit of the file at `path`: what was given, and how it was changed."""

    path: str
    base: str
    patch: str

    @staticmethod
    def of(path: str, base: str, edited: str) -> KeptEdit:
        """Return the edit that leads from one text to another."""
        return KeptEdit(path, base, make_patch(path, base, edited))

    @property
    def lines(self) -> int:
        """How many lines it adds and takes away."""
        return changed_lines(self.patch)

    @property
    def file(self) -> str:
        """The path of its patch in the client's folder."""
        return f"{KEPT}{self.path}{_PATCH}"

    def files(self) -> dict[str, str]:
        """Return the two files that it is stored in."""
        return {self.file: self.patch, f"{KEPT}{self.path}{_BASE}": self.base}


def read_kept(folder: Path, report: Report, texts: Texts) -> list[KeptEdit]:
    """Return the edits that a client's folder keeps; faults go to the report."""
    found: list[KeptEdit] = []
    for path in sorted(_stored(folder)):
        place = folder / f"{KEPT}{path}{_PATCH}"
        try:
            patch = _text(place)
            texts.add(place.as_posix(), patch)
            base = _text(folder / f"{KEPT}{path}{_BASE}")
            apply_patch(base, patch)
        except BrokenPatch as error:
            position = Position(error.line, 1, 1)
            report.add(_broken(place, path, error.message, position))
        except (OSError, ValueError) as error:
            told = getattr(error, "strerror", None) or "it is not UTF-8"
            message = f"this edit of {path} cannot be read: {told}"
            report.add(_broken(place, path, message, None))
        else:
            found.append(KeptEdit(path, base, patch))
    return found


def put_back(
    files: Mapping[str, str],
    kept: Iterable[KeptEdit],
    folder: Path,
    report: Report,
    texts: Texts,
) -> dict[str, str]:
    """Return the files of a client with the kept edits in them, and beside them.

    What an edit and the document say differently of the same lines is a fault of two
    places, and so is an edit of a file that the client does not have any more.
    """
    merged = dict(files)
    for edit in kept:
        given = files.get(edit.path)
        if given is None:
            message = (
                f"the client has no {edit.path} any more, of which this is an edit"
            )
            at = Location((folder / edit.file).as_posix(), "")
            hint = f"drop it, and edit what stands there now: {_drop(edit.path)}"
            report.add(Fault("kept-edit", message, at, hint=hint))
            continue
        edited = apply_patch(edit.base, edit.patch)
        lines, conflicts = merge(*map(lines_of, (edit.base, edited, given)))
        source = (folder / edit.path).as_posix()
        texts.add(source, given)
        for each in conflicts:
            report.add(_conflict(edit, each, source, folder))
        merged[edit.path] = "".join(lines)
        if merged[edit.path] == given and not conflicts:
            message = f"the document gives all of this edit of {edit.path} by now"
            report.add(_unneeded(folder / edit.file, edit.path, message))
        merged |= edit.files()
    return dict(sorted(merged.items()))


def kept_lines(files: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return, of the files of a client, how many lines are kept in which."""
    return {
        path.removeprefix(KEPT).removesuffix(_PATCH): changed_lines(text)
        for path, text in files
        if path.startswith(KEPT) and path.endswith(_PATCH)
    }


def _text(path: Path) -> str:
    """Return a text with the line ends it was written with."""
    return path.read_bytes().decode().replace("\r\n", "\n")


def _stored(folder: Path) -> Iterator[str]:
    """Yield the paths of files that have a kept edit, or half of one."""
    top = folder / KEPT
    for root, _, names in os.walk(top):
        for name in names:
            stem, suffix = os.path.splitext(name)
            if suffix in (_PATCH, _BASE):
                path = (Path(root) / stem).relative_to(top).as_posix()
                if suffix == _PATCH or f"{stem}{_PATCH}" not in names:
                    yield path


def _drop(path: str) -> str:
    """Return what to type to keep an edit no more."""
    return shlex.join(["clientpress", "keep", "--drop", path])


def _unneeded(place: Path, path: str, message: str) -> Fault:
    at = Location(place.as_posix(), "")
    hint = f"it is not needed any more: {_drop(path)}"
    return Fault("kept-edit", message, at, severity=Severity.WARNING, hint=hint)


def _broken(place: Path, path: str, message: str, position: Position | None) -> Fault:
    at = Location(place.as_posix(), "")
    hint = f"take it from version control again, or: {_drop(path)}"
    return Fault("kept-edit", message, at, hint=hint, position=position)


def _conflict(edit: KeptEdit, found: Conflict, source: str, folder: Path) -> Fault:
    """Return the fault of lines that the document and an edit change differently."""
    rows = list(edited_lines(edit.patch))
    line = min(rows, key=lambda row: abs(row[1] - found.kept))[0] if rows else 1
    at = Location((folder / edit.file).as_posix(), "")
    related = Related(at, "the kept edit", position=Position(line, 1, 1))
    return Fault(
        "kept-conflict",
        "the document gives this line now, where a kept edit wants others",
        Location(source, ""),
        hint=f"drop the edit, generate, make it anew and keep it: {_drop(edit.path)}",
        related=(related,),
        position=Position(found.given + 1, 1, 1),
    )
