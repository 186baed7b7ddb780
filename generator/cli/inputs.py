"""From the words typed to documents: paths, patterns, '-', `git:REF:path`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from glob import glob, has_magic
from pathlib import Path

STDIN, GIT = "-", "git:"
NAME = "<stdin>"
"""How standard input is named to its user."""


class NoMatch(Exception):
    """A pattern that no file matches."""


def documents(words: Iterable[str]) -> list[Path]:
    """Return the documents that words name, each once, in their order.

    A pattern that the shell left alone is tried here; '**' goes into folders. Raises
    NoMatch.
    """
    found: dict[Path, None] = {}
    for word in words:
        if is_file_name(word) and has_magic(word) and not os.path.lexists(word):
            matches = sorted(
                path for path in glob(word, recursive=True) if os.path.isfile(path)
            )
            if not matches:
                raise NoMatch(word)
            found.update(dict.fromkeys(map(Path, matches)))
        else:
            found[Path(word)] = None
    return list(found)


def is_file_name(word: str) -> bool:
    """Return whether a word names a file of this machine."""
    return word != STDIN and not word.startswith(GIT)


def shown(spec: Path) -> str:
    """Return how a document is named to its user."""
    return NAME if str(spec) == STDIN else spec.as_posix()


def reading_fault(spec: Path) -> str | None:
    """Return why there is nothing to read at a path, or None.

    What is wrong with a file of a commit is told by what reads it.
    """
    if not is_file_name(str(spec)):
        return None
    if spec.is_dir():
        return f"{spec} is a folder, not an OpenAPI document"
    if not spec.exists():
        return f"there is no {spec}"
    if not os.access(spec, os.R_OK):
        return f"no permission to read {spec}"
    return None
