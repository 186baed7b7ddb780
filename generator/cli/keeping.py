"""`clientpress keep`: edits by hand become inputs of every later run, or stop to be."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from ..diagnostics import InputError, Report
from ..hand import KEPT, KeptEdit, Texts, read_kept
from .commands import Run
from .exits import DIFFERENT, DONE, WRONG
from .telling import count, tell_faults


class CannotKeep(Exception):
    """There is nothing to keep or to drop; one sentence, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(slots=True)
class Keeping:
    """One call of the command: the run that it is part of, the files, what to do."""

    run: Run
    files: list[Path]
    drops: bool = False
    _edits: list[KeptEdit] = field(default_factory=list[KeptEdit])
    _gone: set[str] = field(default_factory=set[str])

    def do(self) -> int:
        """Keep or drop the edits of the files; list all edits where none is named."""
        if not self.files:
            return self._list()
        report = Report()
        make = self._drop if self.drops else self._keep
        try:
            files = self.run.told(
                lambda doing: make(doing, report), "nothing was written", report
            )
        except CannotKeep as error:
            self.run.console.error(error.message, error.hint)
            return DIFFERENT
        return WRONG if files is None else self._write(files, report)

    def _keep(self, doing: Callable[[str], object], report: Report) -> dict[str, str]:
        """Return the files of the client with the edits that stand there now."""
        from ..output import digest, recorded
        from ..pipeline import give, keep

        run = self.run
        given = give(run.spec, report, doing, run.terms, run.output)
        kept = read_kept(run.output, report, given.texts)
        report.gate()
        edits = {each.path: each for each in kept}
        before = keep(given, kept, run.output, report)
        written = recorded(run.output)
        for path in map(self._path, self.files):
            edit = self._edit(path, given.files)
            if written.get(path) != digest(before[path].encode()):
                raise CannotKeep(
                    f"the spec has changed since {run.output / path} was written, so "
                    "that its edit cannot be told from that",
                    "undo the change of the spec, keep the edit, then make it again",
                )
            edits[path] = edit
            self._edits.append(edit)
        ordered = [edits[path] for path in sorted(edits)]
        return keep(given, ordered, run.output, report)

    def _drop(self, doing: Callable[[str], object], report: Report) -> dict[str, str]:
        """Return the files of the client without some edits."""
        from ..pipeline import give, keep

        run = self.run
        paths = [self._path(file) for file in self.files]
        for path in paths:
            stored = KeptEdit(path, "", "").files()
            if not any((run.output / name).exists() for name in stored):
                raise CannotKeep(f"no edit of {path} is kept", "see: clientpress keep")
        given = give(run.spec, report, doing, run.terms, run.output)
        kept = read_kept(run.output, report, given.texts)
        # What is wrong with an edit that goes does not matter any more.
        gone = {(run.output / KeptEdit(path, "", "").file).as_posix() for path in paths}
        report.faults = [each for each in report.faults if each.at.source not in gone]
        report.gate()
        self._edits += [each for each in kept if each.path in paths]
        left = [each for each in kept if each.path not in paths]
        self._gone = {name for p in paths for name in KeptEdit(p, "", "").files()}
        return keep(given, left, run.output, report)

    def _remove(self) -> None:
        """Remove edits that were changed by hand, and folders left empty."""
        for name in self._gone:
            place = self.run.output / name
            place.unlink(missing_ok=True)
            for folder in place.relative_to(self.run.output).parents[:-1]:
                with suppress(OSError):
                    (self.run.output / folder).rmdir()

    def _edit(self, path: str, given: dict[str, str]) -> KeptEdit:
        """Return the edit of a file, as it stands. Raises CannotKeep."""
        place = self.run.output / path
        if path not in given:
            hint = "files that clientpress does not write are left alone anyway"
            raise CannotKeep(f"{place} is no file that the spec gives", hint)
        try:
            text = place.read_bytes().decode().replace("\r\n", "\n")
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "it is not UTF-8"
            hint = "write it anew with: clientpress generate --force"
            raise CannotKeep(f"{place} cannot be read: {reason}", hint) from None
        if text == given[path]:
            is_kept = (self.run.output / KeptEdit(path, "", "").file).exists()
            hint = "edit it first, then keep the edit"
            if is_kept:
                hint = f"take its edit back with: clientpress keep --drop {path}"
            raise CannotKeep(f"{place} is what the spec gives", hint)
        return KeptEdit.of(path, given[path], text)

    def _path(self, file: Path) -> str:
        """Return how a file is called in the client."""
        absolute, folder = file.absolute(), self.run.output.absolute()
        inside = absolute.is_relative_to(folder)
        return (absolute.relative_to(folder) if inside else file).as_posix()

    def _write(self, files: dict[str, str], report: Report) -> int:
        """Write the client and tell what was kept or dropped."""
        from ..output import OutputError, write
        from .messages import tell_kept, tell_refusal

        console, output = self.run.console, self.run.output
        try:
            inputs = self.run.inputs(files, report)
            try:
                write(files, output, inputs)
            except OutputError as error:
                # A patch that was changed by hand goes all the same.
                paths = {each.path for each in error.problems}
                if not paths or not paths <= self._gone:
                    raise
                self._remove()
                write(files, output, inputs)
        except OutputError as error:
            error.hint = (
                "keep the edits of these files too, or overwrite them: "
                "clientpress generate --force"
            )
            tell_refusal(console, error)
            return DIFFERENT
        for edit in self._edits:
            if self.drops:
                console.write(edit.patch)
            verb = "dropped" if self.drops else "kept"
            where = "" if self.drops else f" in {output / edit.file}"
            console.say(f"{verb} {count(edit.lines, 'line')} of {edit.path}{where}")
        tell_kept(console, files)
        return DONE

    def _list(self) -> int:
        """Show every edit that is kept."""
        report, texts = Report(), Texts(None)
        report.places = texts
        kept = read_kept(self.run.output, report, texts)
        for edit in kept:
            self.run.console.write(edit.patch)
        folder = self.run.output / KEPT
        try:
            report.gate()
        except InputError:
            tell_faults(self.run.console, folder.as_posix(), report, "")
            return WRONG
        lines = count(sum(edit.lines for edit in kept), "line")
        self.run.console.say(f"kept by hand: {lines} in {count(len(kept), 'file')}")
        return DONE
