"""What stands at the paths of a client, without following any link."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from .manifest import (
    MANIFEST,
    BrokenManifest,
    Inputs,
    digest,
    parse_inputs,
    parse_manifest,
)

Kind: TypeAlias = Literal["file", "missing", "folder", "link", "special"]


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at `path`: its kind, and the bytes of a file.

    `path` is a parent of the one that was asked for where that parent is no folder.
    """

    path: str
    kind: Kind
    content: bytes = b""


class Looker:
    """Looks at the paths of one folder; remembers which of its folders are there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._parents: dict[str, Found] = {}

    def look(self, path: str) -> Found:
        """Return what stands at a path."""
        parent, _, _ = path.rpartition("/")
        if parent:
            above = self._parent(parent)
            if above.kind == "missing":
                return Found(path, "missing")
            if above.kind != "folder":
                return above
        kind = _kind(self.folder / path)
        content = (self.folder / path).read_bytes() if kind == "file" else b""
        return Found(path, kind, content)

    def _parent(self, path: str) -> Found:
        """Return the first part of a folder's path that is no folder, or the last."""
        if path not in self._parents:
            parent, _, _ = path.rpartition("/")
            above = self._parent(parent) if parent else Found("", "folder")
            self._parents[path] = (
                Found(path, _kind(self.folder / path))
                if above.kind == "folder"
                else above
            )
        return self._parents[path]


def read_manifest(looker: Looker) -> dict[str, str] | None:
    """Return the manifest of a folder, None where it has none.

    Raises BrokenManifest where something else stands there.
    """
    found = looker.look(MANIFEST)
    match found.kind:
        case "missing":
            return None
        case "file":
            return parse_manifest(found.content)
        case "folder" | "link" | "special":
            raise BrokenManifest("is not a file")


def recorded(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file as it was last written; none where that is
    not known.
    """
    try:
        return read_manifest(Looker(folder)) or {}
    except BrokenManifest:
        return {}


def recorded_inputs(looker: Looker) -> Inputs | None:
    """Return what a manifest says the client was made of; None where it does not."""
    found = looker.look(MANIFEST)
    return parse_inputs(found.content) if found.kind == "file" else None


def untouched(folder: Path) -> tuple[Inputs, int] | None:
    """Return what the client of a folder was made of, and how many files it has.

    None where that is not known, or a file is not as it was written.
    """
    looker = Looker(folder)
    manifest = looker.look(MANIFEST)
    inputs = parse_inputs(manifest.content) if manifest.kind == "file" else None
    if inputs is None:
        return None
    try:
        files = parse_manifest(manifest.content)
    except BrokenManifest:
        return None
    for path, sha in files.items():
        found = looker.look(path)
        if found.kind != "file" or found.path != path or digest(found.content) != sha:
            return None
    return inputs, len(files)


def _kind(path: Path) -> Kind:
    """Return what stands at a path itself."""
    try:
        mode = os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return "missing"
    if stat.S_ISREG(mode):
        return "file"
    if stat.S_ISDIR(mode):
        return "folder"
    return "link" if stat.S_ISLNK(mode) else "special"
