"""Files as they stand in a commit: `git:REF:path`, read without a checkout.

What the user names goes to git on standard input, never on its command line, so that
no name becomes an option.
"""

from __future__ import annotations

import os
import posixpath
import subprocess
from pathlib import Path

from ..diagnostics import nearest
from .frame import Stop
from .reading import too_large, unreadable
from .stores import GIT

_TOP = Path("/")
"""Stands for the root of the repository in paths."""


class GitFolder:
    """The folder of a document in a commit.

    As in git's own `REF:path`, a path counts from the root of the repository, and one
    that starts with './' from the current folder.
    """

    def __init__(self, text: str) -> None:
        self._ref, colon, path = text.removeprefix(GIT).partition(":")
        self._tree = ""
        self._refusal: Stop | None = None
        try:
            if not (self._ref and colon and path) or "\n" in text or "\0" in text:
                hint = "name a commit and a file in it: git:main:openapi.yaml"
                raise unreadable("this is not of the form git:REF:path", hint)
            self._tree = _tree(self._ref)
            if path.startswith(("./", "../")):
                path = posixpath.join(_ask("rev-parse", "--show-prefix"), path)
        except Stop as stop:
            self._refusal = stop
        inner = posixpath.normpath(posixpath.join("/", path)).lstrip("/")
        self.name = f"{GIT}{self._ref}:{inner}"
        self.root = _TOP / inner
        self.folder = self.root.parent

    def resolved(self, path: Path) -> Path:
        """Return the path: git follows links, and only inside of the commit."""
        return path

    def exists(self, path: Path) -> bool:
        """Return whether something stands at a path."""
        return self._kind(path) in ("blob", "tree")

    def is_folder(self, path: Path) -> bool:
        """Return whether a folder stands at a path."""
        return self._kind(path) == "tree"

    def _kind(self, path: Path) -> str | None:
        """Return what git calls that which stands at a path."""
        found = _ask(
            *("cat-file", "--batch-check", "--follow-symlinks"),
            told=self._object(path),
        )
        return next(iter(found.split(" ")[1:2]), None)

    def names(self, folder: Path) -> list[str]:
        """Return no names: a hint is not worth asking git."""
        del folder
        return []

    def read(self, path: Path, budget: int) -> bytes:
        """Return the bytes of a file, at most `budget`. Raises Stop."""
        if self._refusal is not None:
            raise self._refusal
        command = ("git", "cat-file", "--batch", "--follow-symlinks")
        with subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as git:
            assert git.stdin is not None
            assert git.stdout is not None
            git.stdin.write(os.fsencode(f"{self._object(path)}\n"))
            git.stdin.close()
            head = git.stdout.readline().split()
            if len(head) != 3 or head[1] not in (b"blob", b"tree"):
                raise self._missing(path)
            if head[1] == b"tree":
                raise unreadable("it is a directory", "name the file in it")
            size = int(head[2])
            if size > budget:
                git.kill()
                raise too_large()
            return git.stdout.read(size)

    def shown(self, path: Path) -> str:
        """Return how a file of the commit is named to its user."""
        return f"{GIT}{self._ref}:{_inner(path)}"

    def _object(self, path: Path) -> str:
        """Return how git names a file of the commit."""
        return f"{self._tree}:{_inner(path)}"

    def _missing(self, path: Path) -> Stop:
        """Return the fault of a file that the commit does not hold."""
        inner = _inner(path)
        prefix = _ask("rev-parse", "--show-prefix")
        hint = None
        if prefix and self.exists(_TOP / prefix / inner):
            hint = f"did you mean '{GIT}{self._ref}:./{inner}'?"
        else:
            known = _ask(
                "ls-tree", "-r", "-z", "--full-tree", "--name-only", self._tree
            )
            if word := nearest(inner, known.split("\0")):
                hint = f"did you mean '{GIT}{self._ref}:{word}'?"
        return unreadable(f"{self._ref} holds no {inner}", hint)


def _inner(path: Path) -> str:
    """Return a path as the commit knows it."""
    return path.relative_to(_TOP).as_posix()


def _tree(ref: str) -> str:
    """Return the id of the tree of a commit. Raises Stop."""
    found = _ask("cat-file", "--batch-check", told=f"{ref}^{{tree}}").split(" ")
    if found[1:2] == ["tree"]:
        return found[0]
    known = _ask("for-each-ref", "--format=%(refname:short)").split("\n")
    near = nearest(ref, known)
    hint = "in a shallow clone, fetch it first: git fetch origin"
    raise unreadable(
        f"git knows no commit {ref!r}",
        f"did you mean 'git:{near}:...'?" if near else hint,
    )


def _ask(*words: str, told: str = "") -> str:
    """Return what git answers, without its last line end. Raises Stop."""
    try:
        answer = subprocess.run(
            ["git", *words],
            input=os.fsencode(f"{told}\n"),
            capture_output=True,
            env={**os.environ, "LC_ALL": "C"},
        )
    except OSError as error:
        hint = "install git, or name the file without 'git:'"
        reason = "git is not installed"
        if not isinstance(error, FileNotFoundError):
            reason = f"git cannot be run: {error.strerror}"
        raise unreadable(reason, hint) from None
    if answer.returncode != 0:
        said = os.fsdecode(answer.stderr).strip().partition("\n")[0]
        if "not a git repository" in said:
            raise unreadable("the current folder is in no git repository")
        raise unreadable(f"git says: {said.removeprefix('fatal: ')}")
    return os.fsdecode(answer.stdout).removesuffix("\n")
