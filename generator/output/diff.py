"""Shows differences as a unified diff that `git apply` and reviewers can read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import unified_diff as unified
from pathlib import Path
from typing import NamedTuple

from .compare import Difference

LINES = 2_000
"""How many lines of diff are shown in all before the rest is only counted."""

LINES_OF_FILE = 500
"""How many lines of one file's diff are shown."""

_COMPARABLE = 50_000  # pairs of equal lines; beyond it difflib takes seconds
_NO_NEWLINE = "\\ No newline at end of file"


class _Text(NamedTuple):
    """A file as lines without their ends, and what those lines do not show."""

    lines: list[str]
    ended: bool
    marks: list[str]


def unified_diff(
    differences: list[Difference],
    folder: Path,
    limit: int = LINES,
    of_file: int = LINES_OF_FILE,
) -> Iterator[str]:
    """Yield the lines of a diff from the folder to what should stand there.

    `folder` is the folder as the repository names it. At most about `limit` lines
    come, and `of_file` for one file; a comment says what was left out.
    """
    shown = 0
    for index, difference in enumerate(differences):
        if shown >= limit:
            yield f"# {len(differences) - index} more files differ; not shown"
            return
        for line in _file(difference, folder, min(of_file, limit - shown)):
            yield line
            shown += 1


def _file(difference: Difference, folder: Path, limit: int) -> Iterator[str]:
    """Yield the diff of one file."""
    name = (folder / difference.path).as_posix()
    old, new = _text(difference.old), _text(difference.new)
    if difference.new is not None:
        # Ahead of the header: between it and a hunk `git apply` takes no comment.
        yield from (f"# {name}: {mark}" for mark in old.marks)
    body = list(_body(old, new))
    if not body and old.marks:
        return
    yield f"--- a/{name}" if difference.old is not None else "--- /dev/null"
    yield f"+++ b/{name}" if difference.new is not None else "+++ /dev/null"
    yield from body[:limit]
    if len(body) > limit:
        yield f"# {len(body) - limit} more lines of this file's diff are not shown"


def _body(old: _Text, new: _Text) -> Iterator[str]:
    """Yield the hunks of a diff; the heads of difflib are dropped for ours.

    Where comparing would take too long, all old lines between the first and the
    last difference come before all new ones, as one hunk.
    """
    a, b = _marked(old), _marked(new)
    if a == b:
        return
    quick = _pairs(a, b) <= _COMPARABLE
    lines = list(unified(a, b, lineterm=""))[2:] if quick else _one_hunk(a, b)
    for line in lines:
        first, mark, _ = line.partition(f"\n{_NO_NEWLINE}")
        yield first
        if mark:
            yield _NO_NEWLINE


def _pairs(a: list[str], b: list[str]) -> int:
    """Return how many pairs of equal lines difflib would look at."""
    left, right = Counter(a), Counter(b)
    popular = len(b) // 100 + 1 if len(b) >= 200 else len(b)  # it skips the rest
    return sum(
        count * right[line]
        for line, count in left.items()
        if 0 < right[line] <= popular
    )


def _one_hunk(a: list[str], b: list[str]) -> list[str]:
    """Return one hunk over all that stands between the first and last difference."""
    limit = min(len(a), len(b))
    head = 0
    while head < limit and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < limit - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    old, new = a[head : len(a) - tail], b[head : len(b) - tail]
    # A hunk without lines on one side counts from the line before it.
    before, after = head + bool(old), head + bool(new)
    return [
        f"@@ -{before},{len(old)} +{after},{len(new)} @@",
        *(f"-{line}" for line in old),
        *(f"+{line}" for line in new),
    ]


def _marked(text: _Text) -> list[str]:
    """Return the lines, the last one different where it does not end."""
    if text.ended or not text.lines:
        return text.lines
    return [*text.lines[:-1], f"{text.lines[-1]}\n{_NO_NEWLINE}"]


def _text(content: bytes | None) -> _Text:
    """Return a file as lines, and a note for each thing that lines do not show."""
    if not content:
        return _Text([], True, [])
    marks: list[str] = []
    try:
        text = content.decode()
    except UnicodeDecodeError:
        text = content.decode(errors="backslashreplace")
        marks.append("is not UTF-8")
    if text.startswith("\ufeff"):
        text = text.removeprefix("\ufeff")
        marks.append("begins with a byte order mark")
    if "\r\n" in text:
        text = text.replace("\r\n", "\n")
        marks.append("has lines that end in CRLF, not LF")
    lines = text.split("\n")
    ended = lines[-1] == ""
    return _Text(lines[:-1] if ended else lines, ended, marks)
