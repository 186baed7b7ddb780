"""What people are told about a folder: what was written, what is in the way, a diff."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

from ..output import Changes, Difference, OutputError, unified_diff
from .console import Console
from .help import OUTPUT, SPEC
from .telling import count

_FEW = 20
"""Paths that are named one by one; more are counted."""

_KINDS = {
    "changed": "changed",
    "edited": "edited by hand",
    "missing": "missing",
    "extra": "no longer part of the client",
    "manifest": "the list of files",
}


def tell_changes(console: Console, changes: Changes, folder: Path) -> None:
    """Say what a run wrote, changed and removed: by name when few, else counted."""
    kept = count(len(changes.unchanged), "file")
    if changes.nothing:
        console.result(f"{folder}: nothing changed ({kept})")
        return
    groups = (
        ("written", changes.written, "green"),
        ("changed", changes.changed, "yellow"),
        ("removed", changes.removed, "red"),
    )
    if sum(len(paths) for _, paths, _ in groups) <= _FEW:
        for verb, paths, style in groups:
            for path in paths:
                console.result(f"{verb} {folder / path}", style)
    counts = [f"{len(paths):,} {verb}" for verb, paths, _ in groups if paths]
    if changes.unchanged:
        counts.append(f"{len(changes.unchanged):,} unchanged")
    console.result(f"{folder}: {', '.join(counts)}")
    if changes.leftover is not None:
        console.say(
            f"warning: {changes.leftover} could not be removed; "
            "the next run tries again"
        )
    if Path.cwd().is_relative_to(folder.resolve()):
        console.say("note: your shell stands in the old folder; go on with: cd .")


def tell_kept(console: Console, files: Mapping[str, str]) -> None:
    """Say how many lines of a client are edits by hand that are kept, and where."""
    from ..hand import kept_lines

    lines = kept_lines(files.items())
    if lines:
        found = count(sum(lines.values()), "line")
        console.say(f"kept by hand: {found} in {count(len(lines), 'file')}")
        for path, number in list(lines.items())[:_FEW]:
            console.say(f"  {path}: {count(number, 'line')}")


def tell_refusal(console: Console, error: OutputError) -> None:
    """Say why a folder was not written, with every path in the way."""
    console.error(error.message)
    for problem in error.problems[:_FEW]:
        console.say(f"  {problem.path} {problem.reason}")
    if len(error.problems) > _FEW:
        console.say(f"  and {len(error.problems) - _FEW:,} more")
    if error.hint:
        console.say(f"hint: {error.hint}", "cyan")


def tell_differences(
    console: Console,
    differences: list[Difference],
    folder: Path,
    spec: Path,
    aside: bool = False,
) -> None:
    """Print the diff, then say how many files differ, how, and what to do.

    The diff is put `aside` to standard error where standard output is for others.
    """
    show = console.say if aside else console.result
    command = _command(folder, spec)
    if not folder.exists():
        console.error(f"there is no {folder}", f"write it with: {command}")
        return
    styles = {"-": "red", "+": "green", "@": "cyan", "#": "dim"}
    for line in unified_diff(differences, _in_repository(folder)):
        head = line.startswith(("--- ", "+++ "))
        show(line, "bold" if head else styles.get(line[:1], ""))
    number = len(differences)
    differ = "1 file differs" if number == 1 else f"{number:,} files differ"
    console.error(f"{folder} is not what {spec} says: {differ}")
    for difference in differences[:_FEW]:
        path = folder / difference.path
        console.say(f"  {path}: {_KINDS[difference.kind]}")
    if number > _FEW:
        console.say(f"  and {number - _FEW:,} more")
    console.say(f"hint: {_hint(differences, command)}", "cyan")


def _command(folder: Path, spec: Path) -> str:
    """Return what to type to write a folder, without what is typed for you."""
    words = ["clientpress", "generate"]
    if spec != Path(SPEC):
        words.append(str(spec))
    if folder != Path(OUTPUT):
        words += ["--output", str(folder)]
    return shlex.join(words)


def _hint(differences: list[Difference], command: str) -> str:
    """Return what to do about differences."""
    if all(_ends_alone(difference) for difference in differences):
        return "only line ends differ: tell git with '* text eol=lf' in .gitattributes"
    if any(difference.kind == "edited" for difference in differences):
        return (
            "change the spec in place of the files, or keep the edits with clientpress "
            f"keep; this undoes them: {command} --force"
        )
    return f"write it anew with: {command}"


def _ends_alone(difference: Difference) -> bool:
    """Return whether two files differ in their line ends only."""
    old, new = difference.old, difference.new
    return old is not None and old.replace(b"\r\n", b"\n") == new


def _in_repository(folder: Path) -> Path:
    """Return a folder as its repository names it, for diffs that tools apply."""
    absolute = folder.resolve()
    for above in absolute.parents:
        if (above / ".git").exists():
            return absolute.relative_to(above)
    here = Path.cwd()
    if absolute.is_relative_to(here) and absolute != here:
        return absolute.relative_to(here)
    return Path(absolute.name)
