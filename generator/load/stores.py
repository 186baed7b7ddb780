"""Where the files of a document come from: a folder of this machine, or a commit."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Protocol

from .limits import MAX_FILES
from .reading import read_bytes
from .references import Refused

STDIN, GIT = "-", "git:"
"""What names standard input, and what a file of a commit begins with."""


class Store(Protocol):
    """The files below one folder; `root` is the one that the user named."""

    @property
    def name(self) -> str:
        """How the root is named to its user."""
        ...

    @property
    def folder(self) -> Path:
        """The folder that no reference leads out of."""
        ...

    @property
    def root(self) -> Path:
        """The file that the user named."""
        ...

    def resolved(self, path: Path) -> Path:
        """Return where a path leads over links. Raises Refused."""
        ...

    def exists(self, path: Path) -> bool:
        """Return whether something stands at a path."""
        ...

    def is_folder(self, path: Path) -> bool:
        """Return whether a folder stands at a path."""
        ...

    def names(self, folder: Path) -> list[str]:
        """Return the names of files in a folder, for a hint."""
        ...

    def read(self, path: Path, budget: int) -> bytes:
        """Return the bytes of a file, at most `budget`. Raises Stop."""
        ...

    def shown(self, path: Path) -> str:
        """Return how a file below the folder is named to its user."""
        ...


def open_store(spec: Path, top: Path | None = None) -> Store:
    """Return where a document comes from: `git:REF:path`, '-' or a path.

    References to files of this machine lead no further than the folder `top`, that of
    the document unless given.
    """
    text = str(spec)
    if not text.startswith(GIT):
        return DiskFolder(spec, top)
    from .git import GitFolder

    return GitFolder(text)


class DiskFolder:
    """Files as they stand on this machine, or standard input in the current folder."""

    def __init__(self, spec: Path, top: Path | None = None) -> None:
        self._spec = spec
        self.name = "<stdin>" if str(spec) == STDIN else spec.as_posix()
        own = Path(os.path.realpath(spec.parent))
        above = Path(os.path.realpath(top)) if top is not None else own
        self.folder = above if own.is_relative_to(above) else own
        self.root = own / spec.name

    def resolved(self, path: Path) -> Path:
        """Return where a path leads over links. Raises Refused."""
        try:
            return path.resolve()
        except (OSError, RuntimeError):
            raise Refused("its path cannot be followed") from None

    def exists(self, path: Path) -> bool:
        """Return whether something stands at a path."""
        return os.path.exists(path)

    def is_folder(self, path: Path) -> bool:
        """Return whether a folder stands at a path."""
        return os.path.isdir(path)

    def names(self, folder: Path) -> list[str]:
        """Return the names of files in a folder, for a hint."""
        try:
            with os.scandir(folder) as entries:
                return [entry.name for entry in islice(entries, MAX_FILES)]
        except OSError:
            return []

    def read(self, path: Path, budget: int) -> bytes:
        """Return the bytes of a file, at most `budget`. Raises Stop."""
        return read_bytes(self._spec if path == self.root else path, budget)

    def shown(self, path: Path) -> str:
        """Return how a file below the folder is named to its user."""
        inner = Path(os.path.relpath(path, self.root.parent)).as_posix()
        return os.path.normpath(str(PurePosixPath(Path(self.name).parent) / inner))
