"""`clientpress generate --watch`: looks at files a few times a second, and runs anew.

Files are asked for their size and time of change, which every system can tell. Editors
save by renaming, in several steps: a change counts when the files have come to rest.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from ..diagnostics import Report
from .commands import Run
from .exits import INTERRUPTED, WRONG
from .inputs import reading_fault
from .telling import count

PAUSE = 0.3
"""Seconds between two looks."""
REST = 0.15
"""Seconds without a change after which files are read."""
PATIENCE = 2.0
"""Seconds that a document may be missing before that is told."""

State: TypeAlias = tuple[int, int, int]
"""Inode, size and time of change; an editor that renames changes the first."""
_SUFFIXES = (".yaml", ".yml", ".json")


@dataclass(slots=True)
class Watch:
    """A run that is made again whenever one of its inputs changes."""

    run: Run
    _files: set[Path] = field(default_factory=set[Path])
    _failed: bool = False

    @property
    def _root(self) -> Path:
        """The document, under the name that it is read by."""
        folder, name = os.path.split(self.run.spec)
        return Path(os.path.realpath(folder)) / name

    def forever(self) -> int:
        """Run until the user stops it. Between two runs nothing is interrupted, so that
        nothing is said of it.
        """
        self._files.add(self._root)
        while True:
            before = self._look()
            seen = self._once(before)
            self.run.console.say(
                f"watching {count(len(self._files), 'file')}; Ctrl-C ends it", "dim"
            )
            try:
                self._wait(seen)
            except KeyboardInterrupt:
                return INTERRUPTED
            self.run.console.clear()

    def _once(self, before: dict[Path, State | None]) -> dict[Path, State | None]:
        """Run once; return how the files were when they were read.

        One that is known only now counts as changed where it is younger than the run.
        """
        started = time.time_ns()
        report = Report()
        fault = reading_fault(self.run.spec)
        if fault is None:
            self._failed = self.run.generate(report) == WRONG
        else:
            self.run.console.error(fault, "it is read when it is there again")
            self._failed = True
        self._files |= _sources(report)
        seen = self._look()
        for path, state in seen.items():
            if path in before:
                seen[path] = before[path]
            elif state is not None and state[2] >= started:
                seen[path] = None
        return seen

    def _wait(self, seen: dict[Path, State | None]) -> None:
        """Return when a file has changed, and all have come to rest."""
        while True:
            time.sleep(PAUSE)
            now = self._look()
            if now == seen:
                continue
            until = time.monotonic() + PATIENCE
            while True:
                time.sleep(REST)
                again, now = now, self._look()
                there = now[self._root] is not None or time.monotonic() > until
                if again == now and there:
                    break
            if now != seen:
                return

    def _look(self) -> dict[Path, State | None]:
        """Return the state of every input; None where it is missing."""
        paths = self._files | set(_by_hand(self.run.output))
        if self._failed:
            # A file that a reference leads to may be the one that is missing.
            for folder in {path.parent for path in self._files}:
                paths |= {path for path in _entries(folder) if path.suffix in _SUFFIXES}
        return {path: _state(path) for path in paths}


def _sources(report: Report) -> set[Path]:
    """Return the files of this machine that a run has read of its document."""
    from ..pipeline import files_read

    return set(files_read(report))


def _by_hand(output: Path) -> list[Path]:
    """Return the inputs in the client's folder: `custom/` of a package, kept edits."""
    from ..hand import KEPT

    found = [path for path in output.glob("*/custom/*.py") if path.is_file()]
    return [*found, *(path for path in (output / KEPT).rglob("*") if path.is_file())]


def _entries(folder: Path) -> list[Path]:
    """Return what stands in a folder."""
    try:
        return [folder / name for name in os.listdir(folder)]
    except OSError:
        return []


def _state(path: Path) -> State | None:
    """Return the state of a file, None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
