"""The list of the files we wrote: what may be overwritten or removed next time.

`.clientpress.json` holds a format number, a checksum of what the client was made of,
and the SHA-256 of each file by its path, one file a line, sorted, so that a merge and a
review see single files.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import NamedTuple, cast

from .paths import path_fault

MANIFEST = ".clientpress.json"
FORMAT = 1


class Inputs(NamedTuple):
    """What a client was made of: the names of the document's files, the root first,
    and one SHA-256 over all that counts.
    """

    files: tuple[str, ...]
    sha256: str


class BrokenManifest(Exception):
    """The manifest cannot be used; the message says why, after "it"."""


def digest(content: bytes) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def manifest_bytes(contents: Mapping[str, bytes], inputs: Inputs | None) -> bytes:
    """Return the manifest of these files; the same bytes for the same files."""
    manifest: dict[str, object] = {"format": FORMAT}
    if inputs is not None:
        manifest["inputs"] = inputs._asdict()
    manifest["files"] = {path: digest(contents[path]) for path in sorted(contents)}
    return (json.dumps(manifest, indent=2) + "\n").encode()


def parse_inputs(content: bytes) -> Inputs | None:
    """Return what a manifest says the client was made of; None where it does not."""
    try:
        data: object = json.loads(content)
    except (ValueError, RecursionError):
        return None
    found = cast("dict[str, object]", data).get("inputs") if _is_map(data) else None
    if not _is_map(found):
        return None
    members = cast("dict[str, object]", found)
    files, sha = members.get("files"), members.get("sha256")
    if not isinstance(files, list) or not _is_digest(sha):
        return None
    names = cast("list[object]", files)
    if any(not isinstance(name, str) or path_fault(name) for name in names):
        return None
    return Inputs(tuple(cast("list[str]", names)), cast(str, sha))


def _is_map(value: object) -> bool:
    return isinstance(value, dict)


def parse_manifest(content: bytes) -> dict[str, str]:
    """Return {path: SHA-256}; raise BrokenManifest where it is not one of ours.

    Every path is checked, for what stands here is removed later.
    """
    try:
        data: object = json.loads(content)
    except (ValueError, RecursionError):
        raise BrokenManifest("is not JSON") from None
    if not isinstance(data, dict):
        raise BrokenManifest("is not a manifest")
    members = cast("dict[str, object]", data)
    if members.get("format") != FORMAT:
        raise BrokenManifest("is of a format that this clientpress does not know")
    files = members.get("files")
    if not isinstance(files, dict):
        raise BrokenManifest("has no list of files")
    for path, sha in cast("dict[str, object]", files).items():
        if fault := path_fault(path):
            raise BrokenManifest(f"lists {path!r}, which {fault}")
        if path == MANIFEST or not _is_digest(sha):
            raise BrokenManifest(f"lists {path!r} without a checksum of ours")
    return cast("dict[str, str]", files)


def _is_digest(value: object) -> bool:
    """Return whether a value is a SHA-256 as we write it."""
    return isinstance(value, str) and len(value) == 64 and set(value) <= _HEXADECIMAL


_HEXADECIMAL = frozenset("0123456789abcdef")
