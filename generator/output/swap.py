"""Puts a finished tree in place of the folder, and tidies up after any end.

Beside the folder, in `.<name>.clientpress`, stand while a run writes:

    unfinished   the new tree while it is built, an old one while it is removed
    next         the new tree when it is whole; after the exchange, the old one
    last         the old tree, where the system cannot exchange two folders

Linux and macOS exchange `next` and the folder in one step: whoever looks, and
whenever we are killed, sees the old client or the new one. Elsewhere (Windows, some
network file systems) it takes two renames. A kill between them leaves no folder
for that moment, still never a mix; the next run finishes what was begun.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from .disk import Disk
from .exchange import ExchangeUnsupported
from .look import Looker, read_manifest
from .manifest import MANIFEST, BrokenManifest
from .stage import is_cache


class Swap:
    """The folder, and the room beside it where the next one is made."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self.folder = folder
        self.disk = disk
        self.room = folder.parent / f".{folder.name}.clientpress"
        self.unfinished = self.room / "unfinished"
        self.next = self.room / "next"
        self.last = self.room / "last"

    def commit(self) -> None:
        """Put the finished tree in place. Up to the one rename nothing changed."""
        self.disk.rename(self.unfinished, self.next)
        self.disk.settle(self.room)
        if not self.folder.exists():
            self.disk.rename(self.next, self.folder)
            return
        try:
            self.disk.exchange(self.folder, self.next)
        except ExchangeUnsupported:
            self.disk.rename(self.folder, self.last)
            try:
                self.disk.rename(self.next, self.folder)
            except BaseException:
                if not self.folder.exists():
                    self.disk.rename(self.last, self.folder)
                raise

    def tidy(self) -> None:
        """Bring the folder and the room beside it to rest, after any end of a run.

        Finishes two renames of which one was made, and removes what is left over.
        """
        if self.room.is_symlink() or not self.room.is_dir():
            return
        if self.last.exists() and not self.folder.exists():
            whole = self.next if self.next.exists() else self.last
            self.disk.rename(whole, self.folder)
        if self.unfinished.exists():
            self._remove()
        for tree in (self.next, self.last):
            if tree.exists():
                if self.folder.exists():
                    self._rescue(tree)
                # Renamed, so that no later run rescues what is left of it again.
                self.disk.rename(tree, self.unfinished)
                self._remove()
        self.disk.remove_folder(self.room)
        with suppress(OSError):  # only tidiness is at stake by now
            self.disk.settle(self.folder.parent)

    def _rescue(self, tree: Path) -> None:
        """Move files of others that only the old tree has into the folder.

        They came while the new tree was built: too late to be carried over.
        """
        old, new = _listed(tree), _listed(self.folder)
        removed = sorted(old - new)
        for root, names in _files(tree):
            inside = Path(root).relative_to(tree).as_posix()
            head = "" if inside == "." else f"{inside}/"
            for name in names:
                path, found = head + name, f"{root}/{name}"
                ours = path in old or path in new or is_cache(path, removed)
                if not ours and not _has(f"{self.folder}/{path}", found):
                    self._move(found, self.folder / path)

    def _move(self, found: str, target: Path) -> None:
        """Move one file; leave it where a file of ours stands in its way now."""
        with suppress(FileExistsError, NotADirectoryError, IsADirectoryError):
            target.parent.mkdir(parents=True, exist_ok=True)
            self.disk.rename(found, target)

    def _remove(self) -> None:
        """Remove `unfinished`; nothing in it is the only copy of anything."""
        roots: list[str] = []
        for root, names in _files(self.unfinished):
            roots.append(root)
            if not os.access(root, os.W_OK | os.X_OK):
                os.chmod(root, 0o700)  # a read-only folder cannot be emptied
            for name in names:
                self.disk.remove(f"{root}/{name}")
        for root in reversed(roots):
            self.disk.remove_folder(root)


def _files(tree: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each folder of a tree, parents first, with all in it but folders."""
    for root, folders, names in os.walk(tree):
        links = [name for name in folders if os.path.islink(f"{root}/{name}")]
        folders[:] = [name for name in folders if name not in links]
        yield root, names + links


def _listed(folder: Path) -> set[str]:
    """Return the paths that the manifest of a folder lists, and its own."""
    with suppress(BrokenManifest):
        return {MANIFEST, *(read_manifest(Looker(folder)) or {})}
    return {MANIFEST}


def _has(path: str, found: str) -> bool:
    """Return whether the folder has this very file, or a newer one, at a path."""
    try:
        have = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    want = os.lstat(found)
    return os.path.samestat(have, want) or have.st_mtime_ns >= want.st_mtime_ns
