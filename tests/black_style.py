"""black, as the judge of what the client looks like."""

from __future__ import annotations

from black import format_str
from black.mode import Mode, TargetVersion

MODE = Mode(line_length=88, target_versions={TargetVersion.PY311})


def as_black(text: str) -> str:
    """Return a module as black lays it out."""
    return format_str(text, mode=MODE)
