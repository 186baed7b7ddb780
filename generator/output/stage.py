"""Builds the new tree beside the folder: our files, and those of others with it."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

from .disk import Disk
from .plan import Plan


class Stage:
    """Builds the tree `new` from what a plan says and what stands in `old`.

    Files that stay get a second name instead of a copy, so a large foreign tree
    (a virtual environment, a repository) costs names only. Links stay links.
    """

    def __init__(self, plan: Plan, old: Path, new: Path, disk: Disk) -> None:
        self.plan = plan
        self.old = old
        self.new = new
        self.disk = disk
        # The folders made, parents first; true where one holds a file of ours.
        self._folders: dict[str, bool] = {}

    def build(self) -> None:
        """Build the whole tree; it is on the disk when this returns."""
        self.disk.make_folder(self.new)
        if self.old.is_dir():
            self._carry()
        kept = set(self.plan.unchanged)
        for path, content in self.plan.contents.items():
            self._folder(path.rpartition("/")[0], ours=True)
            if path in kept:
                self.disk.link(self.old / path, self.new / path)
                continue
            like = self.old / path
            is_file = _is(like, stat.S_ISREG) and not self._through_link(path)
            self.disk.write(self.new / path, content, like if is_file else None)
        self._finish()

    def _carry(self) -> None:
        """Take over everything of the old folder that is not ours."""
        ours = self.plan.contents.keys() | set(self.plan.removed)
        parents = {above for path in self.plan.contents for above in _above(path)}
        device = os.lstat(self.old).st_dev
        folders = [""]
        while folders:
            folder = folders.pop()
            empty = True
            head = f"{folder}/" if folder else ""
            with os.scandir(self.old / folder) as entries:
                for entry in entries:
                    empty = False
                    path = head + entry.name
                    if entry.is_dir(follow_symlinks=False):
                        _same_device(entry, device)
                        folders.append(path)
                    elif not (
                        path in ours
                        or path in parents
                        or is_cache(path, self.plan.removed)
                    ):
                        self._folder(folder)
                        self.disk.link(entry.path, f"{self.new}/{path}")
            if empty:
                self._folder(folder)

    def _folder(self, path: str, ours: bool = False) -> None:
        """Make a folder and its parents where they are not made yet."""
        if path and path not in self._folders:
            self._folder(path.rpartition("/")[0], ours)
            self.disk.make_folder(self.new / path)
        self._folders[path] = ours or self._folders.get(path, False)

    def _finish(self) -> None:
        """Give each folder the rights it had, and wait until all is on the disk.

        Files are waited for when all are written, which is twice as fast. Names in
        the folders of others come with ours: file systems keep their order.
        """
        self.disk.settle_all(
            self.new / path for path in [*self.plan.written, *self.plan.changed]
        )
        folders = list(reversed(self._folders.items()))
        self.disk.settle_all(self.new / path for path, ours in folders if ours)
        for path, ours in folders:
            old, new = self.old / path, self.new / path
            if _is(old, stat.S_ISDIR) and not self._through_link(path):
                self.disk.copy_rights(old, new)
                if not ours:
                    # The times of our own folders are new: Python's importers look
                    # at them to see whether a module came or went.
                    self.disk.copy_times(old, new)

    def _through_link(self, path: str) -> bool:
        """Return whether a path of the old folder leads over a link."""
        return any(_is(self.old / above, stat.S_ISLNK) for above in _above(path))


def is_cache(path: str, removed: list[str]) -> bool:
    """Return whether a file is the bytecode of a module that was removed."""
    folder, _, name = path.rpartition("/")
    if folder.rpartition("/")[2] != "__pycache__" or not name.endswith(".pyc"):
        return False
    return f"{folder.removesuffix('__pycache__')}{name.partition('.')[0]}.py" in removed


def _above(path: str) -> list[str]:
    """Return the folders over a path, the nearest first."""
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]


def _is(path: Path, test: Callable[[int], bool]) -> bool:
    """Return whether what stands at a path, not followed, passes a test of `stat`."""
    try:
        return test(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def _same_device(entry: os.DirEntry[str], device: int) -> None:
    """Raise where another file system is mounted inside the folder."""
    if entry.stat(follow_symlinks=False).st_dev != device:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), entry.path)
