"""Writes a client: looks, decides, builds the new tree beside it, exchanges the two.

Until the exchange the folder is not touched; after it the new client is complete.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from .disk import Disk
from .lock import locked
from .manifest import MANIFEST, Inputs
from .paths import check_paths, checked_folder
from .plan import Plan, encode, make_plan
from .problem import EDITED, OutputError, from_os_error
from .stage import Stage
from .swap import Swap


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run did, by path; the manifest is named only where it alone changed.

    `leftover` is the folder with the old client where it could not be removed; the
    next run tries again.
    """

    written: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    leftover: Path | None = None

    @property
    def nothing(self) -> bool:
        """Whether nothing was written."""
        return not (self.written or self.changed or self.removed)


def write(
    files: Mapping[str, str],
    folder: Path,
    inputs: Inputs | None = None,
    *,
    force: bool = False,
    patience: float = 10,
    disk: Disk | None = None,
) -> Changes:
    """Make the folder hold exactly these files of ours; leave those of others alone.

    Writes nothing where nothing changed. Raises OutputError, with every path in the
    way, where a file was edited or deleted by hand or is not ours; with `force`
    those are overwritten. `patience` is how many seconds to wait for another run.
    """
    disk = disk or Disk()
    contents = encode(files, inputs)
    check_paths(contents)
    try:
        target = checked_folder(folder)
        with _parents(target.parent), locked(target, patience):
            return _write(contents, target, folder, force, disk)
    except OSError as error:
        raise from_os_error(error, folder) from error


def _write(
    contents: dict[str, bytes], target: Path, folder: Path, force: bool, disk: Disk
) -> Changes:
    """Do it under the lock; `folder` is the name the user knows `target` by."""
    swap = Swap(target, disk)
    swap.tidy()
    plan = make_plan(contents, target)
    _refuse(plan, folder, force)
    if plan.nothing:
        return _changes(plan, None)
    _check_can_move(target)
    here = _working_folder(target)
    try:
        disk.make_folder(swap.room)
        Stage(plan, target, swap.unfinished, disk).build()
        swap.commit()
    except BaseException:
        with suppress(OSError):  # the first error is the one to tell
            swap.tidy()
        raise
    if here is not None:
        with suppress(OSError):  # the folder we stood in may be gone for good
            os.chdir(here)
    try:
        disk.settle(target.parent)
        swap.tidy()
    except OSError:
        return _changes(plan, swap.room)
    return _changes(plan, None)


def _refuse(plan: Plan, folder: Path, force: bool) -> None:
    """Raise OutputError where paths are in the way that may not be overwritten."""
    problems = [found for found in plan.problems if not (force and found.forceable)]
    if not problems:
        return
    count = "1 path is" if len(problems) == 1 else f"{len(problems)} paths are"
    hint = "move what is yours elsewhere, or overwrite it with --force"
    if any(found.reason == EDITED for found in problems):
        hint = f"keep edits with clientpress keep FILE, {hint}"
    if not all(found.forceable for found in problems):
        hint = "move these folders away, or give another folder with --output"
    raise OutputError(
        f"{folder} was not written: {count} in the way",
        problems=tuple(problems),
        hint=hint,
    )


def _changes(plan: Plan, leftover: Path | None) -> Changes:
    """Return what a plan did; the manifest is left out beside any other file."""
    lists = [plan.written, plan.changed, plan.removed, plan.unchanged]
    if any(path != MANIFEST for paths in lists[:3] for path in paths):
        lists = [[path for path in paths if path != MANIFEST] for paths in lists]
    lists[3] = [path for path in lists[3] if path != MANIFEST]
    written, changed, removed, unchanged = map(tuple, lists)
    return Changes(written, changed, removed, unchanged, leftover)


def _check_can_move(folder: Path) -> None:
    """Raise, before anything is built, where the folder cannot be exchanged."""
    if not folder.exists():
        return
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    if os.path.ismount(folder):
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(folder))


@contextmanager
def _parents(folder: Path) -> Generator[None]:
    """Make the folder that the client's folder stands in; unmake it after an error."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        for path in missing:
            with suppress(OSError):
                path.rmdir()
        raise


def _working_folder(folder: Path) -> str | None:
    """Return where we stand if that is inside the folder, which is about to move."""
    try:
        here = os.getcwd()
    except OSError:
        return None
    return here if Path(here).is_relative_to(folder) else None
