"""Writes what changed into a changelog, beside what people wrote there.

What is ours stands between two marks and is replaced as a whole; everything else stays.
A section is the one to write to where its version is newer than that of the old
document, so that an entry grows with the changes until it is released.
"""

from __future__ import annotations

import re

from .compare import Comparison
from .forms import notes
from .versions import parts_of

FILE = "CHANGELOG.md"
BEGIN = "<!-- written by clientpress diff --changelog -->"
END = "<!-- until here -->"
_HEAD = "# Changelog\n\nWhat changes for users of this client.\n"
_SECTION = re.compile(r"^## \[?v?(?P<version>\d+\.\d+\.\d+)[^\n]*\n", re.MULTILINE)
_OURS = re.compile(rf"{re.escape(BEGIN)}.*?{re.escape(END)}\n", re.DOTALL)


def with_entry(text: str, found: Comparison) -> str:
    """Return a changelog with the entry of the next version."""
    text = text if text.strip() else _HEAD
    lines = notes(found, "###", places=False)
    block = "\n".join((BEGIN, *lines, "", END)) + "\n"
    head = f"## {found.next_version}\n"
    sections = list(_SECTION.finditer(text))
    first = sections[0] if sections else None
    if first is None or not _is_open(first["version"], found):
        start = len(text) if first is None else first.start()
        before, after = text[:start].rstrip("\n"), text[start:]
        rest = f"\n{after}" if after else ""
        return f"{before}\n\n{head}\n{block}{rest}"
    end = sections[1].start() if len(sections) > 1 else len(text)
    if parts_of(first["version"]) > parts_of(found.next_version):
        head = first[0]
    body = text[first.end() : end]
    ours = _OURS.search(body)
    if ours is not None:
        body = body[: ours.start()] + block + body[ours.end() :]
    else:
        body = f"\n{block}{body}"
    return text[: first.start()] + head + body + text[end:]


def _is_open(version: str, found: Comparison) -> bool:
    """Whether a section is of a version that was not yet there."""
    return parts_of(version) > parts_of(found.version)
