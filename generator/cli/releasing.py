"""What `check` says of the version: whether it tells what changed since a release."""

from __future__ import annotations

from pathlib import Path

from ..pipeline import Terms
from .console import Console
from .exits import DIFFERENT, DONE


def check_version(
    console: Console, spec: Path, terms: Terms, *, annotates: bool = False
) -> int:
    """Fail where callers must change something and the version does not say so."""
    from ..diff.releases import unsaid

    found = unsaid(spec, terms)
    if found is None:
        return DONE
    file, line, column = found.place()
    console.error(f"{file}:{line}:{column}: {found.message}", found.hint)
    if annotates:
        from ..formats.github import command
        from ..formats.result import Place

        place = Place(file, "", "value", line, column, None)
        text = f"{found.message}\nhint: {found.hint}"
        console.write(f"{command('error', text, place, title='version')}\n")
    return DIFFERENT
