"""Which line has the wrong indentation, where the parser stumbles over another one."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

Slip = tuple[int, str, str | None]
"""Where a slip is, what it is, and what to do."""
_MEMBERS = frozenset(
    {
        *("openapi", "info", "servers", "paths", "webhooks", "components", "security"),
        *("tags", "externalDocs"),
    }
)
"""Keys that stand at the margin of a document."""
_WORD = re.compile(r"[\w$./{}-]+( =)?$")
_FAR = 5000
"""Lines above a place that are looked at."""


class _Line(NamedTuple):
    """A line with text: where its text starts, by how much it is indented, the text."""

    start: int
    depth: int
    text: str


def odd_line(text: str, offset: int, block: int, problem: str) -> Slip | None:
    """Return the line that is indented otherwise than its neighbours, or None.

    The parser stumbled at an offset, and was in a block that began at another one.
    """
    end = text.find("\n", offset)
    lines = _lines(text if end < 0 else text[:end])
    if len(lines) < 3:
        return None
    if "mapping values" in problem:
        return _before(lines, _step(text))
    if "block mapping" not in problem:
        return None
    step = _step(text)
    return _deeper(lines, step) or _shallower(lines, block, step)


def _deeper(lines: list[_Line], step: int) -> Slip | None:
    """Return the first line of those that are deeper than the last one, wrongly."""
    depth = lines[-1].depth
    above = next((n for n in reversed(range(len(lines))) if lines[n].depth < depth), 0)
    holder, first = lines[above], lines[above + 1]
    is_right = depth == _inside(holder, step) and holder.text.endswith(":")
    if not is_right or first.depth <= depth or first.text.startswith("- "):
        return None
    is_member = holder.depth > 0 or holder.text[:-1] in _MEMBERS
    return _slip(first if is_member else holder, depth)


def _shallower(lines: list[_Line], block: int, step: int) -> Slip | None:
    """Return the line that began the block, where it is less deep than it should."""
    first = next((n for n, line in enumerate(lines) if line.start >= block), 0)
    line, last = lines[first], lines[-1]
    above = [each for each in lines[:first] if each.depth <= line.depth]
    if not above or line.text.startswith("- "):
        return None
    holder = above[-1]
    if last.depth == _inside(holder, step) > line.depth and holder.text.endswith(":"):
        return _slip(line, last.depth)
    return None


def _inside(holder: _Line, step: int) -> int:
    """Return how deep the keys stand that a line holds."""
    return holder.depth + step + (2 if holder.text.startswith("- ") else 0)


def _before(lines: list[_Line], step: int) -> Slip | None:
    """Return the line above the last one, where that fits to what stands before."""
    above, line, last = lines[-3:]
    if last.depth <= line.depth:
        return None
    is_child = above.text.endswith(":") and last.depth == above.depth + step
    if is_child or above.depth == last.depth:
        return _slip(line, last.depth)
    if last.depth == line.depth + step and _WORD.fullmatch(line.text):
        hint = f"write '{line.text.removesuffix(' =')}:'"
        return line.start, "this line has no ':' after its key", hint
    return None


def _slip(line: _Line, depth: int) -> Slip:
    """Return what is said of a line that should have another indentation."""
    message = "this line is not indented like its neighbours"
    return line.start, message, f"indent it by {depth} spaces"


def _lines(text: str) -> list[_Line]:
    """Return the last lines of a text that hold something."""
    found: list[_Line] = []
    start = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare and not bare.startswith("#"):
            depth = len(line) - len(line.lstrip(" "))
            found.append(_Line(start + depth, depth, bare))
        start += len(line) + 1
    return found[-_FAR:]


def _step(text: str) -> int:
    """Return by how many spaces most lines are indented deeper than what holds them."""
    lines = _lines(text)
    steps = Counter(
        below.depth - above.depth
        for above, below in pairwise(lines)
        if below.depth > above.depth and not below.text.startswith("- ")
    )
    return steps.most_common(1)[0][0] if steps else 2
