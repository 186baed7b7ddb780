"""Every call that changes the disk, so that tests can stop or fail before each."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path
from threading import Thread
from typing import TypeAlias

from .exchange import exchange

Place: TypeAlias = str | Path
"""A path. Where there may be tens of thousands they are strings, which cost less."""


class Disk:
    """Changes the disk. `before` is called ahead of each change, with its name."""

    def before(self, change: str, path: Place) -> None:
        """Do nothing; a test counts, fails or dies here."""

    def make_folder(self, path: Path) -> None:
        """Create a folder."""
        self.before("make_folder", path)
        path.mkdir()

    def write(self, path: Path, content: bytes, like: Path | None) -> None:
        """Create a file with this content, and the mode and owner of `like`."""
        self.before("write", path)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags, 0o666), "wb") as file:
            file.write(content)
        if like is not None:
            self.copy_rights(like, path)

    def link(self, old: Place, new: Place) -> None:
        """Give a file or a link a second name; copy it where that is impossible."""
        self.before("link", new)
        try:
            # Where the flag is unknown (Windows) a link is never followed here.
            os.link(
                old, new, follow_symlinks=os.link not in os.supports_follow_symlinks
            )
        except FileExistsError:
            raise
        except OSError:
            # Some file systems have no hard links, and some files may have none.
            mode = os.lstat(old).st_mode
            if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
                raise
            shutil.copy2(old, new, follow_symlinks=False)

    def copy_rights(self, old: Path, new: Path) -> None:
        """Give a file or folder the mode and, where we may, the owner of another."""
        have, want = os.lstat(new), os.lstat(old)
        owners = (want.st_uid, want.st_gid)
        if hasattr(os, "chown") and (have.st_uid, have.st_gid) != owners:
            try:
                os.chown(new, *owners)
            except PermissionError:
                return  # another's rights are not given to a file of ours
        os.chmod(new, stat.S_IMODE(want.st_mode))

    def copy_times(self, old: Path, new: Path) -> None:
        """Give a folder the times and the extended attributes of another."""
        shutil.copystat(old, new)

    def rename(self, old: Place, new: Place) -> None:
        """Rename a file or folder, in one step."""
        self.before("rename", new)
        os.rename(old, new)

    def exchange(self, one: Path, other: Path) -> None:
        """Exchange two folders, in one step; raises ExchangeUnsupported."""
        self.before("exchange", one)
        exchange(one, other)

    def remove(self, path: Place) -> None:
        """Remove a file or a link."""
        self.before("remove", path)
        os.unlink(path)

    def remove_folder(self, path: Place) -> None:
        """Remove an empty folder."""
        self.before("remove_folder", path)
        os.rmdir(path)

    def settle(self, path: Path) -> None:
        """Return when a file, or the names in a folder, are on the disk."""
        self.before("settle", path)
        _flush(path)

    def settle_all(self, paths: Iterable[Path]) -> None:
        """Return when all of them are on the disk.

        They are waited for at once: the disk then writes its journal a few times and
        not once for each, which for 400 files takes a third of the time.
        """
        waiting = list(paths)
        for path in waiting:
            self.before("settle", path)
        left, failed = iter(waiting), list[OSError]()

        def flush() -> None:
            try:
                for path in left:
                    _flush(path)
            except OSError as error:
                failed.append(error)

        crowd = [Thread(target=flush) for _ in range(min(_AT_ONCE, len(waiting)))]
        for each in crowd:
            each.start()
        for each in crowd:
            each.join()
        if failed:
            raise failed[0]


_AT_ONCE = 8
"""Files that are waited for at the same time; 16 are no faster."""


def _flush(path: Path) -> None:
    if os.name == "nt":
        return  # what is read only there cannot be flushed, nor a folder opened
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some network file systems have no such thing for folders.
        if error.errno not in (errno.EINVAL, errno.EBADF, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)
