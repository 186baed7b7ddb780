"""Tells where a folder differs from what would be written to it, byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from .look import Looker, read_manifest, recorded_inputs
from .manifest import MANIFEST, BrokenManifest, Inputs
from .paths import check_paths
from .plan import encode, is_ours

Kind: TypeAlias = Literal["changed", "edited", "missing", "extra", "manifest"]
"""changed: the document says something else now. edited: changed by hand since it was
written. missing: not there. extra: ours, but no longer part of the client. manifest:
the list of our files itself."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One file that differs: what stands in the folder, and what should.

    `old` is None where no file stands there, `new` where none should.
    """

    path: str
    kind: Kind
    old: bytes | None
    new: bytes | None


def compare(
    files: Mapping[str, str], folder: Path, inputs: Inputs | None = None
) -> list[Difference]:
    """Return every difference; none where `write` would do nothing.

    They are sorted by path, the manifest last: it follows from the others. What the
    client was made of is compared where it is given.

    Files of others are not looked at.
    """
    looker = Looker(folder)
    contents = encode(files, inputs or recorded_inputs(looker))
    check_paths(contents)
    try:
        recorded = read_manifest(looker) or {}
    except BrokenManifest:
        recorded = {}
    differences: list[Difference] = []
    paths = sorted((contents.keys() | recorded.keys()) - {MANIFEST})
    for path in [*paths, MANIFEST]:
        found = looker.look(path)
        there = found.kind == "file" and found.path == path
        old, new = found.content if there else None, contents.get(path)
        if old != new:
            kind = _kind(path, old, new, recorded.get(path))
            differences.append(Difference(path, kind, old, new))
    return differences


def _kind(
    path: str, old: bytes | None, new: bytes | None, recorded: str | None
) -> Kind:
    """Return what sort of difference this is."""
    if path == MANIFEST:
        return "manifest"
    if old is None:
        return "missing"
    if recorded is None or not is_ours(old, recorded):
        return "edited"
    return "extra" if new is None else "changed"
