"""From the words typed to two documents: files, or revisions of a git repository."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from ..load.stores import GIT

_BRANCHES = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
_SHORT = 12
_VERIFY = ("rev-parse", "--verify", "--quiet")


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
    if new is None and not _is_file(spec):
        hint = "name the document: clientpress diff --spec SPEC"
        raise NoDocument(f"there is no {spec}", hint)
    newer = Path(spec) if new is None else _document(new, spec)
    path = str(newer) if _is_file(str(newer)) else spec
    if old is not None:
        return Documents(_document(old, path), newer)
    return Documents(at_revision(merge_base(), path), newer)


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


def at_revision(revision: str, path: str, folder: Path | None = None) -> Path:
    """Return what names a file of the working tree in a commit, where it may have had
    another name. Raises NoDocument.
    """
    top = ask("rev-parse", "--show-toplevel", folder=folder)
    file = Path(path).resolve()
    inner = path
    if top is not None and file.is_relative_to(Path(top).resolve()):
        inner = file.relative_to(Path(top).resolve()).as_posix()
    known = ask(*_VERIFY, f"{revision}:{inner}", folder=folder)
    if known is None:
        former = _former(revision, inner, folder)
        if former is None:
            hint = f"where it stood elsewhere: clientpress diff {GIT}{revision}:PATH"
            raise NoDocument(f"{revision} holds no {inner}", hint)
        inner = former
    return Path(f"{GIT}{revision}:{inner}")


def _former(revision: str, inner: str, folder: Path | None) -> str | None:
    """Return what a file was called in a commit, None where it was not there."""
    words = ("diff", "--find-renames", "--diff-filter=R", "--name-status", "-z")
    told = ask(*words, revision, "--", ":/", folder=folder)
    found = (told or "").strip("\0").split("\0")
    for former, latter in zip(found[1::3], found[2::3], strict=False):
        if latter == inner:
            return former
    return None


def commit(word: str) -> str | None:
    """Return the id of the commit that a word names, or None."""
    if word.startswith("-"):
        return None
    return ask(*_VERIFY, f"{word}^{{commit}}")


def merge_base() -> str:
    """Return where the current branch left the default one, shortened.

    In a repository of one branch that is the last commit. Raises NoDocument.
    """
    hint = "name the old document or a revision: clientpress diff OLD"
    if ask("rev-parse", "--git-dir") is None:
        raise NoDocument("this folder is in no git repository", hint)
    head = commit("HEAD")
    if head is None:
        raise NoDocument("this repository has no commit to compare with", hint)
    branch = next((each for each in _BRANCHES if commit(each) is not None), None)
    if branch is None:
        heads = ask("for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes")
        if len((heads or "").splitlines()) == 1:
            return head[:_SHORT]
        raise NoDocument("this repository has no branch main or master", hint)
    found = ask("merge-base", "HEAD", branch)
    if found is None:
        message = f"HEAD and {branch} have no commit in common"
        if ask("rev-parse", "--is-shallow-repository") == "true":
            message += ", as far as this shallow clone goes back"
            hint = "fetch the others: git fetch --unshallow"
        raise NoDocument(message, hint)
    return found[:_SHORT]


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
