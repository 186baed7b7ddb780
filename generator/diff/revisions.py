"""From the words typed to two documents: files, or revisions of a git repository."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from ..load.stores import GIT

_BRANCHES = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
_SHORT = 12


class NoDocument(Exception):
    """What is wrong with a word, in a sentence; `hint` says what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Documents:
    """What to read, and the release that the old document is of, if it is one."""

    old: Path
    new: Path


def find_documents(old: str | None, new: str | None, spec: str) -> Documents:
    """Return the documents that words mean.

    A word is a file where there is one, else a revision, whose document stands at the
    path of `spec`. Without `new` that is the file of the working tree; without `old`
    that of the commit at which the current branch left the default one. Raises
    NoDocument.
    """
    newer = Path(spec) if new is None else _document(new, spec)
    path = str(newer) if _is_file(str(newer)) else spec
    if old is not None:
        return Documents(_document(old, path), newer)
    base = merge_base()
    if base is None:
        raise NoDocument(
            "there is no other branch to compare with",
            "name the old document or a revision: clientpress diff main",
        )
    return Documents(at_revision(base, path), newer)


def _is_file(word: str) -> bool:
    return word == "-" or (not word.startswith(GIT) and os.path.exists(word))


def _document(word: str, path: str) -> Path:
    if word.startswith(GIT) or _is_file(word):
        return Path(word)
    if commit(word) is None:
        raise NoDocument(
            f"{word!r} is no file, and no revision that git knows",
            "name a file, a branch, a tag or git:REF:path",
        )
    return at_revision(word, path)


def at_revision(revision: str, path: str) -> Path:
    """Return what names a file of the working tree in a commit."""
    top = ask("rev-parse", "--show-toplevel")
    file = Path(path).resolve()
    inner = path
    if top is not None and file.is_relative_to(Path(top).resolve()):
        inner = file.relative_to(Path(top).resolve()).as_posix()
    return Path(f"{GIT}{revision}:{inner}")


def commit(word: str) -> str | None:
    """Return the id of the commit that a word names, or None."""
    if word.startswith("-"):
        return None
    return ask("rev-parse", "--verify", "--quiet", f"{word}^{{commit}}")


def merge_base() -> str | None:
    """Return where the current branch left the default one, shortened, or None."""
    for branch in _BRANCHES:
        if commit(branch) is not None:
            found = ask("merge-base", "HEAD", branch)
            return None if found is None else found[:_SHORT]
    return None


def ask(*words: str, folder: Path | None = None) -> str | None:
    """Return what git answers, or None where it cannot say."""
    try:
        answer = subprocess.run(
            ["git", *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            cwd=folder,
            check=False,
        )
    except OSError:
        return None
    if answer.returncode != 0:
        return None
    return os.fsdecode(answer.stdout).strip() or None
