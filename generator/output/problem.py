"""Why a folder cannot be written, as its owner is told."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One path of the folder that is in the way, and why.

    `forceable` is false where even `--force` must not go on: it would remove a
    folder of someone else's.
    """

    path: str
    reason: str
    forceable: bool = True


EDITED = "was edited by hand"
"""The reason of a problem that `keep` solves too."""


class OutputError(Exception):
    """The folder was not written: one sentence, every path in the way, a hint."""

    def __init__(
        self, message: str, *, problems: tuple[Problem, ...] = (), hint: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.problems = problems
        self.hint = hint


def from_os_error(error: OSError, folder: Path) -> OutputError:
    """Return what a failed call of the system means for the person who runs us."""
    where = error.filename2 or error.filename or folder
    reason = error.strerror or str(error)
    hint = ""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            reason = "the disk is full"
            hint = "free some space: the new client is built beside the old one"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            reason = f"no permission for {where}"
            hint = f"{folder} and the folder it stands in must be writable"
        case errno.EXDEV | errno.EBUSY:
            reason = "it cannot be exchanged as a whole"
            hint = (
                "a mount point, a layer of a container's image or a folder in use "
                "cannot be renamed: give another folder with --output"
            )
        case _:
            reason = f"{reason[:1].lower()}{reason[1:]} ({where})"
    return OutputError(
        f"{folder} could not be written: {reason}; nothing was changed", hint=hint
    )
