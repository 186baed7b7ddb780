"""Marks that git leaves where two versions of a text could not be merged."""

from __future__ import annotations

import re

_MARK = re.compile(r"^(<{7} |>{7} |={7}$)", re.MULTILINE)
CONFLICT = ("a merge of two versions was not settled here", "keep one of them")
"""What is said of a mark, and what to do."""


def merging(text: str) -> int | None:
    """Return where the first mark stands, or None."""
    found = _MARK.search(text)
    return found.start() if found is not None else None
