"""What a run would do to a folder, decided before anything is touched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .look import Found, Looker, read_manifest
from .manifest import MANIFEST, BrokenManifest, Inputs, digest, manifest_bytes
from .problem import EDITED, OutputError, Problem


@dataclass(slots=True)
class Plan:
    """The new files (`contents`, with the manifest) and what becomes of each path."""

    contents: dict[str, bytes]
    old: dict[str, str] = field(default_factory=dict[str, str])
    written: list[str] = field(default_factory=list[str])
    changed: list[str] = field(default_factory=list[str])
    removed: list[str] = field(default_factory=list[str])
    unchanged: list[str] = field(default_factory=list[str])
    problems: list[Problem] = field(default_factory=list[Problem])

    @property
    def nothing(self) -> bool:
        """Whether the folder already is what it should be."""
        return not (self.written or self.changed or self.removed)


def encode(files: Mapping[str, str], inputs: Inputs | None = None) -> dict[str, bytes]:
    """Return the bytes of the rendered files and of their manifest.

    Paths are sorted: nothing depends on the order of the files given.
    """
    contents: dict[str, bytes] = {}
    for path in sorted(files):
        if path == MANIFEST:
            raise OutputError(f"cannot write {path!r}: clientpress keeps this name")
        try:
            contents[path] = files[path].encode()
        except UnicodeEncodeError:
            raise OutputError(f"cannot write {path!r}: not valid Unicode") from None
    contents[MANIFEST] = manifest_bytes(contents, inputs)
    return contents


def make_plan(contents: dict[str, bytes], folder: Path) -> Plan:
    """Return what must change in a folder, and every path that is in the way."""
    plan = Plan(contents)
    looker = Looker(folder)
    try:
        plan.old = read_manifest(looker) or {}
    except BrokenManifest as error:
        plan.problems.append(Problem(MANIFEST, f"cannot be used: it {error}"))
    for path, content in contents.items():
        _place(plan, looker.look(path), path, content)
    for path in sorted(plan.old.keys() - contents.keys()):
        found = looker.look(path)
        # Where no file stands any more there is nothing of ours to remove.
        if found.kind == "file" and found.path == path:
            plan.removed.append(path)
            if not is_ours(found.content, plan.old[path]):
                reason = "was edited by hand, and is no longer part of the client"
                plan.problems.append(Problem(path, reason))
    plan.problems = sorted(set(plan.problems))
    return plan


def is_ours(content: bytes, recorded: str) -> bool:
    """Return whether a file still is what the manifest says.

    Line ends do not count: version control may have changed them to CRLF.
    """
    return digest(content) == recorded or (
        b"\r\n" in content and digest(content.replace(b"\r\n", b"\n")) == recorded
    )


def _place(plan: Plan, found: Found, path: str, content: bytes) -> None:
    """Decide what becomes of one new file."""
    recorded = plan.old.get(path)
    if found.kind == "missing":
        plan.written.append(path)
        if recorded is not None:
            plan.problems.append(Problem(path, "was deleted by hand"))
    elif found.kind == "file" and found.path == path and found.content == content:
        plan.unchanged.append(path)
    else:
        (plan.changed if found.path == path else plan.written).append(path)
        if problem := _problem(found, path, recorded):
            plan.problems.append(problem)


def _problem(found: Found, path: str, recorded: str | None) -> Problem | None:
    """Return why what stands at a path must not be overwritten, or None."""
    if found.kind == "folder":
        return Problem(path, "is a folder, and a file must stand there", False)
    if path == MANIFEST:
        return None  # read before, and told there where it is broken
    if found.path != path:
        return Problem(found.path, "is no folder, and one must stand there")
    if found.kind != "file":
        return Problem(path, "is a link or a device, and a file must stand there")
    if recorded is None:
        return Problem(path, "was not written by clientpress")
    if not is_ours(found.content, recorded):
        return Problem(path, EDITED)
    return None
