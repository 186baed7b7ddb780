"""The example of each code: a document with the mistake, and the same one mended.

They are the cases that the tests run, so what is shown is what happens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

_BESIDE = Path(__file__).resolve().parents[2] / "tests" / "faults"
_INSIDE = Path(__file__).resolve().parents[1] / "faults"
_SUFFIXES = (".yaml", ".json")

AROUND = 1
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

        Of several mistakes the first ones are shown.
        """
        wrong, right = self.wrong.splitlines(), self.right.splitlines()
        changes = [
            change
            for change in SequenceMatcher(None, wrong, right, False).get_opcodes()
            if change[0] != "equal"
        ]
        return (
            list(_excerpt(wrong, [(change[1], change[2]) for change in changes])),
            list(_excerpt(right, [(change[3], change[4]) for change in changes])),
        )

    def faults(self) -> list[str]:
        """Return what is told of the code in the wrong document, fault by fault."""
        parts = re.split(r"^(?=\S)", self.told, flags=re.MULTILINE)
        return [part.rstrip("\n") for part in parts if f"[{self.code}]" in part]


def folder() -> Path:
    """Return where the cases stand: in the tests of a checkout, inside the generator
    where it is installed.
    """
    return _INSIDE if _INSIDE.is_dir() else _BESIDE


def case_of(code: str) -> Case:
    """Return the example of a code."""
    here = folder() / code
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


def _excerpt(lines: list[str], spans: list[tuple[int, int]]) -> Iterator[str]:
    """Yield the lines of some spans and those around them, with their numbers."""
    wanted = {
        number
        for start, end in spans
        for number in range(start - AROUND, end + AROUND)
        if 0 <= number < len(lines)
    }
    before = -1
    for number in sorted(wanted)[:MOST]:
        if number != before + 1:
            yield "  ..."
        yield f"{number + 1:5} | {lines[number]}".rstrip()
        before = number
    if before + 1 < len(lines):
        yield "  ..."
