"""The report for programs and for release notes: JSON, GitHub annotations, markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..diagnostics.visible import visible
from ..formats.github import command
from ..formats.result import Place
from .change import Change, Level
from .compare import Comparison
from .text import also, place_of, python_of, said, summary

FORMAT = 1
"""Of the JSON; it grows when a member is renamed, removed or means something else."""

_HEADS = {
    Level.MAJOR: "Breaking changes",
    Level.MINOR: "New",
    Level.PATCH: "Other changes",
}
_KINDS = {Level.MAJOR: "warning", Level.MINOR: "notice"}


def as_json(found: Comparison) -> str:
    """Return all changes as JSON, in ASCII."""
    return f"{json.dumps(_object(found), indent=2)}\n"


def _object(found: Comparison) -> dict[str, object]:
    return {
        "format": FORMAT,
        "level": found.level.word,
        "version": found.version,
        "next_version": found.next_version,
        "changes": [_change(found, each) for each in found.changes],
    }


def _change(found: Comparison, change: Change) -> dict[str, object]:
    at, position, is_old = found.place(change)
    old = found.former(change)
    return {
        "code": change.code,
        "level": change.level.word,
        "message": change.message,
        "file": at.source,
        "line": position.line if position else None,
        "column": position.column if position else None,
        "pointer": at.pointer,
        "in": "old" if is_old else "new",
        "old_file": old[0],
        "old_line": old[1],
        "symbol": change.symbol,
        "before": change.before,
        "after": change.after,
        "advice": change.advice,
        "directions": change.directions,
        "where": change.where,
        "operations": change.operations,
        "deployed": change.deployed,
        "also": [
            {"symbol": each.symbol, "before": each.before, "after": each.after}
            for each in change.also
        ],
        "symbols": change.symbols or (change.symbol,),
    }


def as_github(found: Comparison) -> str:
    """Return a workflow command for each change that callers notice."""
    lines: list[str] = []
    for each in found.changes:
        kind = _KINDS.get(each.level)
        if kind is None:
            continue
        text = visible(said(each))
        for told in (python_of(each), *also(each)):
            text += f"\n{visible(told)}" if told else ""
        if each.advice:
            text += f"\n{visible(each.advice)}"
        title, place = f"{each.level.word}: {each.code}", None
        if (near := found.near(each)) is not None:
            at, position = near
            line, column = position.line, position.column
            place = Place(at.source, at.pointer, "key", line, column, None)
        lines.append(command(kind, text, place, title=title))
    lines.append(command("notice", summary(found), title="clientpress diff"))
    return "".join(f"{line}\n" for line in lines)


def as_markdown(found: Comparison) -> str:
    """Return release notes."""
    return "".join(f"{line}\n" for line in _markdown(found))


def _markdown(found: Comparison) -> Iterator[str]:
    if found.level is Level.NONE:
        yield "No changes for users of the client."
        return
    yield f"## {found.next_version}"
    yield from notes(found, "###")


def notes(found: Comparison, head: str, *, places: bool = True) -> Iterator[str]:
    """Yield the lines of release notes, under heads of a level."""
    for level, title in _HEADS.items():
        listed = [each for each in found.changes if each.level is level]
        if not listed:
            continue
        yield ""
        yield f"{head} {title}"
        yield ""
        for each in listed:
            lines = [f"* {_plain(said(each))}."]
            lines += [f"  {_code(told)}" for told in (python_of(each), *also(each))]
            if advice := each.advice:
                advice = f"{advice[0].upper()}{advice[1:]}".rstrip(".")
                lines.append(f"  {_plain(advice)}.")
            if places:
                lines.append(f"  <sub>{_plain(place_of(found, each))}</sub>")
            # A backslash is a line break; else all would be one paragraph.
            yield from (f"{line}\\" for line in lines[:-1])
            yield lines[-1]


def _code(text: str) -> str:
    """Return Python as code, with what became of it as words."""
    text = visible(text).replace("`", "'")
    for mark in ("is gone", "is new"):
        if text.endswith(f"   {mark}"):
            return f"`{text.removesuffix(f'   {mark}')}` {mark}"
    now, was, before = text.partition("   was ")
    return f"`{now}`, was `{before}`" if was else f"`{now}`"


def _plain(text: str) -> str:
    """Return text that markdown takes as it is; code in it stays code."""
    parts = visible(text).split("`")
    if len(parts) % 2 == 0:
        parts = ["".join(parts)]
    for index in range(0, len(parts), 2):
        for mark in "\\*_<>[]|#":
            parts[index] = parts[index].replace(mark, f"\\{mark}")
    return "`".join(parts)
