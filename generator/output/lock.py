"""One run at a time: a lock that ends with the process that holds it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from .problem import OutputError

_PAUSE = 0.05


@contextmanager
def locked(folder: Path, patience: float) -> Generator[None]:
    """Hold the lock of a folder's parent; wait at most `patience` seconds for it.

    The parent itself is locked, so that no file is left behind and nothing is
    written where nothing changed. Raises OutputError where another run holds it.
    """
    until = time.monotonic() + patience
    handle = _open(folder)
    try:
        while not _take(handle):
            if time.monotonic() >= until:
                raise OutputError(
                    f"another run is writing beside {folder}; nothing was changed",
                    hint="wait until it has ended, then run again",
                )
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        # A folder cannot be locked there; the file goes with its last handle.
        name = folder.parent / f".{folder.name}.clientpress-lock"
        return os.open(name, os.O_RDWR | os.O_CREAT | os.O_TEMPORARY)

    def _take(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _open(folder: Path) -> int:
        return os.open(folder.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # Some network file systems lock no folders. A run without a lock still
            # leaves the old client or the new one: both exchange whole folders.
            return True
        return True
