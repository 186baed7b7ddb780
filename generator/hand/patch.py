"""Writes a change of a text as a unified diff, and takes it up again, exactly.

Texts are lists of lines with their ends, so that none gets lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff

_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_NO_NEWLINE = "\\ No newline at end of file\n"


class BrokenPatch(Exception):
    """A diff that does not belong to its text; `line` counts from 1, in the diff."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def lines_of(text: str) -> list[str]:
    """Return the lines of a text with their ends."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def make_patch(path: str, old: str, new: str) -> str:
    """Return the diff between two texts of a file; "" where they are the same."""
    name = f"a/{path}", f"b/{path}"
    found = unified_diff(lines_of(old), lines_of(new), *name)
    return "".join(
        line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}" for line in found
    )


def apply_patch(old: str, patch: str) -> str:
    """Return a text with its diff taken up; raises BrokenPatch.

    Nothing is guessed: each line of the diff must be that of the text.
    """
    lines, result, at = lines_of(old), list[str](), 0
    for number, sign, text in _rows(patch):
        if sign == "@":
            start = int(text)
            if not at <= start <= len(lines):
                raise BrokenPatch(number, "this hunk stands outside of its file")
            result += lines[at:start]
            at = start
        elif sign == "+":
            result.append(text)
        else:
            if at >= len(lines) or lines[at] != text:
                raise BrokenPatch(number, "this line is not that of the file's base")
            if sign == " ":
                result.append(text)
            at += 1
    return "".join([*result, *lines[at:]])


def changed_lines(patch: str) -> int:
    """Return how many lines a diff adds and takes away."""
    return sum(sign in "+-" for _, sign, _ in _rows(patch))


def edited_lines(patch: str) -> Iterator[tuple[int, int]]:
    """Yield, for each line of a diff that is in the new text, its number in the diff
    (from 1) and in the text (from 0); a removed line has that of the one after it.
    """
    at = 0
    for number, sign, text in _rows(patch, new=True):
        if sign == "@":
            at = int(text)
            continue
        yield number, at
        if sign != "-":
            at += 1


def _rows(patch: str, *, new: bool = False) -> Iterator[tuple[int, str, str]]:
    """Yield number, sign and text of each line; of a head, "@" and its first line in
    the old text, or the `new` one, counted from 0. Raises BrokenPatch.
    """
    lines = lines_of(patch)
    for index, line in enumerate(lines):
        number = index + 1
        if number <= 2 and line.startswith(("--- ", "+++ ")):
            continue
        if head := _HUNK.match(line):
            start, count = (head[3], head[4]) if new else (head[1], head[2])
            # A side without lines counts from the line before it.
            yield number, "@", str(int(start) - (count != "0"))
        elif line[0] in " +-":
            ended = lines[number : number + 1] != [_NO_NEWLINE]
            yield number, line[0], line[1:] if ended else line[1:-1]
        elif line != _NO_NEWLINE:
            raise BrokenPatch(number, "this is no line of a unified diff")
