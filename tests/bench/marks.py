"""Puts what was measured into a page, between the marks that stand there for it."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "tests" / "bench" / "RESULTS.md"


def filled(page: str, mark: str, text: str) -> str:
    """Return a page with a text between `<!-- mark: begin -->` and its end."""
    begin, end = f"<!-- {mark}: begin -->", f"<!-- {mark}: end -->"
    head, rest = page.split(begin)
    return f"{head}{begin}\n\n{text}\n\n{end}{rest.split(end)[1]}"


def fill(path: Path, mark: str, text: str) -> None:
    """Put a text between the marks of a file."""
    page = filled(path.read_text(encoding="utf-8"), mark, text)
    path.write_text(page, encoding="utf-8", newline="\n")
