"""The example of each code: a document with the mistake, and the same one mended.

They are the cases that the tests run, so what is shown is what happens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from .. import shipped
from ..diagnostics.text import WIDTH
from ..diagnostics.visible import excerpt

_SUFFIXES = (".yaml", ".json")

AROUND = 2
"""Lines that are shown around those that differ."""
MOST = 12
"""Lines of an example that are shown."""


@dataclass(frozen=True, slots=True)
class Case:
    """An example; each of its parts is "" where there is none."""

    code: str
    why: str
    wrong: str
    told: str
    right: str

    def excerpts(self) -> tuple[list[str], list[str]]:
        """Return the lines of both documents that differ, numbered, and a few around.

        Of several mistakes the one that is told first is shown.
        """
        wrong, right = self.wrong.splitlines(), self.right.splitlines()
        changes = [
            change
            for change in SequenceMatcher(None, wrong, right, False).get_opcodes()
            if change[0] != "equal"
        ]
        if not changes:
            return [], []
        line = self._line()
        _, start, end, first, last = next(
            (change for change in changes if line < change[2]), changes[-1]
        )
        # Of a long change, the lines around the fault and as many of the mended ones.
        start = max(start, min(line - AROUND, end - 1)) if end - start > MOST else start
        return list(_excerpt(wrong, start, end)), list(_excerpt(right, first, last))

    def _line(self) -> int:
        """Return the line of the first fault of the code, counted from 0."""
        found = re.match(r"\S+?:(\d+):", next(iter(self.faults()), ""))
        return int(found[1]) - 1 if found else 0

    def faults(self) -> list[str]:
        """Return what is told of the code in the wrong document, fault by fault."""
        parts = re.split(r"^(?=\S)", self.told, flags=re.MULTILINE)
        return [part.rstrip("\n") for part in parts if f"[{self.code}]" in part]


def case_of(code: str) -> Case:
    """Return the example of a code."""
    here = shipped.fault_cases() / code
    return Case(
        code,
        _text(here / "why.md").strip(),
        _document(here, "openapi"),
        _text(here / "expected.txt"),
        _document(here, "right"),
    )


def _document(here: Path, name: str) -> str:
    """Return the text of a document, whichever form it has."""
    texts = (_text(here / f"{name}{suffix}") for suffix in _SUFFIXES)
    return next(filter(None, texts), "")


def _text(path: Path) -> str:
    """Return the text of a file as it can be shown; "" where there is none."""
    if not path.is_file():
        return ""
    return path.read_text(encoding="utf-8", errors="replace")


def _excerpt(lines: list[str], start: int, end: int) -> Iterator[str]:
    """Yield some lines and those around them, with their numbers."""
    start, stop = max(start - AROUND, 0), min(end + AROUND, len(lines))
    shown = min(stop, start + MOST)
    for number in range(start, shown):
        text, _ = excerpt(lines[number], 1, WIDTH)
        yield f"{number + 1:5} | {text}".rstrip()
    if shown < stop:
        yield "      | ..."
